package com.acme;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ScorerTest {
  @Test
  void halves() {
    Assertions.assertEquals(1, new Scorer().score(2));
  }
}
