package com.acme;

public class Scorer {
  public double score(double x) {
    return x * 0.5;
  }
}
