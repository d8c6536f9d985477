package org.papertide.api.index.query;

/// A part of a paper whose words can be asked for by themselves.
public enum TextField {
  TITLE,
  ABSTRACT,
  AUTHOR
}
