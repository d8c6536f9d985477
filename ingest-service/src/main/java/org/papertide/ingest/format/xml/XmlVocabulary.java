package org.papertide.ingest.format.xml;

import java.util.Set;

/// The elements, by their local names, that matter in the dumps of one format.
///
/// @param root the outermost one
/// @param entries those that are entries
/// @param kind what places and reasons call an entry, such as `record`
/// @param made the one outside of entries that says when the dump was made
public record XmlVocabulary(String root, Set<String> entries, String kind, String made) {}
