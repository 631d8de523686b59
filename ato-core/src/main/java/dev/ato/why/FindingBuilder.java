package dev.ato.why;

import java.util.ArrayList;
import java.util.List;

/** Gathers one {@link Finding}. */
final class FindingBuilder {

  private final Category category;
  private final List<Difference> differences = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private String compared = "";

  FindingBuilder(Category category) {
    this.category = category;
  }

  FindingBuilder compared(String what) {
    compared = what;
    return this;
  }

  FindingBuilder difference(Difference difference) {
    differences.add(difference);
    return this;
  }

  FindingBuilder gap(Gap gap) {
    gaps.add(gap);
    return this;
  }

  FindingBuilder remark(String text) {
    remarks.add(text);
    return this;
  }

  Finding build() {
    return new Finding(category, compared, differences, gaps, remarks);
  }
}
