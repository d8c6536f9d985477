package org.papertide.ingest.format.json;

/// One entry as it stands in a dump.
///
/// @param place such as `item 3`
/// @param broken whether it has bytes that are not UTF-8, or U+0000
/// @param cut whether it was too long to be held
public record JsonText(String place, String text, boolean broken, boolean cut) {}
