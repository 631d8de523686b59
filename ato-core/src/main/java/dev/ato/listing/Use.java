package dev.ato.listing;

import java.util.List;

/**
 * A name that a listing uses, as it is said.
 *
 * @param verb {@code calls}
 * @param spellings the name, the shortest first; the last tells it from every other
 */
record Use(String verb, List<String> spellings) {

  /** The use of a call, field, type or handler. */
  static Use of(Piece piece) {
    String text = piece.text().strip();
    return switch (piece.kind()) {
      case CALL -> ofCall(text);
      case FIELD -> ofField(text);
      case TYPE -> ofType(text);
      case GUARD -> named("catches", text.substring("catch ".length()));
      default -> throw new IllegalArgumentException("no use of a name: " + text);
    };
  }

  private static Use ofCall(String call) {
    if (call.startsWith("lambda ")) {
      boolean refers = call.contains(" runs [");
      String name = Names.ofCall(call);
      return new Use(refers ? "uses" : "makes a lambda for", List.of(name, full(call)));
    }
    if (call.startsWith("invoke dynamic ")) {
      String name = call.substring("invoke dynamic ".length(), call.indexOf('('));
      return new Use("calls dynamically", List.of(name, full(call)));
    }
    String verb = call.startsWith("construct ") ? "constructs" : "calls";
    String name = Names.ofCall(call);
    String typed = Names.ofCallWithTypes(call);
    String how = how(call);
    return new Use(verb, List.of(name, name + how, typed, typed + how, full(call)));
  }

  /** How a method is called, where its name and types do not tell. */
  private static String how(String call) {
    if (call.endsWith(" of interface") || call.startsWith("invoke interface ")) {
      return " of an interface";
    } else if (call.startsWith("invoke static ")) {
      return " without an object";
    }
    return call.startsWith("invoke special ") ? " of exactly that class" : " of a class";
  }

  /** All of it, hashes cut. */
  private static String full(String text) {
    return Names.withShortHashes(text);
  }

  private static Use ofField(String access) {
    String name = Names.ofField(access);
    String verb = access.startsWith("put ") ? "writes field" : "reads field";
    return new Use(verb, List.of(name.substring(name.lastIndexOf('.') + 1), name, full(access)));
  }

  private static Use ofType(String use) {
    if (use.startsWith("cast to ")) {
      return named("casts to", use.substring("cast to ".length()));
    } else if (use.startsWith("instanceof ")) {
      return named("tests for instanceof", use.substring("instanceof ".length()));
    }
    return named("creates", use.substring("new ".length()));
  }

  private static Use named(String verb, String type) {
    return new Use(verb, List.of(Names.ofType(type), full(type)));
  }
}
