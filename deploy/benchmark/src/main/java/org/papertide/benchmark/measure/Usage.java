package org.papertide.benchmark.measure;

/// What one process used during one run.
///
/// @param cpuSeconds of all its threads, user and system
/// @param peakBytes the most physical memory that it ever held: a service with its libraries;
///     PostgreSQL, whose processes share memory, each part counted once
public record Usage(double cpuSeconds, long peakBytes) {}
