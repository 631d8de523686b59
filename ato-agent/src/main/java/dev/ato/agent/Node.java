package dev.ato.agent;

import java.util.List;

/** A piece of a YAML document and where it begins: line and column, counted from 1. */
public sealed interface Node {

  /** The line on which the piece begins. */
  int line();

  /** The column in which the piece begins. */
  int column();

  /** A single value, as text without its quotes; empty where the document has nothing. */
  record Scalar(String text, int line, int column) implements Node {}

  /** A list. */
  record Sequence(List<Node> items, int line, int column) implements Node {}

  /** A map, its entries in the order of the document. */
  record Mapping(List<Entry> entries, int line, int column) implements Node {}

  /** A key of a map and what stands under it. */
  record Entry(Scalar key, Node value) {}
}
