package org.papertide.api.search.syntax;

/// Something that looks like an operator and could only be taken as words.
///
/// @param at the place of its first character in the query, from 0
/// @param detail what it lacks
public record Slip(int at, String detail) {}
