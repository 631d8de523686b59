package com.acme;

import org.springframework.stereotype.Service;

/** A service to trace. */
@Service
public class Prices {

  int price(int pieces) {
    return 3 * pieces;
  }
}
