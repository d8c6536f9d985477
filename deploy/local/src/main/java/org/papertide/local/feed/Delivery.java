package org.papertide.local.feed;

/// What came of one dump.
///
/// @param name the file
/// @param entries how many entries it has
/// @param accepted how many of them became observations
/// @param rejected how many could not be understood
/// @param papersBefore how many papers were in the store when it was pushed
/// @param papersAfter how many there are since it is stored
record Delivery(
    String name, int entries, int accepted, int rejected, long papersBefore, long papersAfter) {}
