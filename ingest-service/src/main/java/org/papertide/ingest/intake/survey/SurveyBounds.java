package org.papertide.ingest.intake.survey;

/// How far the first pass goes.
///
/// @param maxEntries the most entries of a dump that is not refused
/// @param maxRejected how many rejected entries are remembered
public record SurveyBounds(int maxEntries, int maxRejected) {}
