package org.papertide.system.truth;

/// A record that must become a dead letter.
///
/// @param key of the record, unlike that of any other
/// @param cause as the database names it
/// @param valueHash SHA-256 of the record's value, empty text when it has none
/// @param once whether it was sent once for certain; else it may have come twice
public record Letter(String key, String cause, String valueHash, boolean once) {}
