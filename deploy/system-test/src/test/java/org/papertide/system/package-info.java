/// The three services together, as packages and processes, on a real broker and a real database,
/// under the faults that one machine can make.
package org.papertide.system;
