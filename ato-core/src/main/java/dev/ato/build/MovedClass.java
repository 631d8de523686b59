package dev.ato.build;

/**
 * A class that was moved or renamed.
 *
 * @param before its name in the older build
 * @param after its name in the newer one
 * @param methods how many methods both have
 * @param changed in how many of them the logic differs
 * @param likeness percent of its code that is the same, apart from names
 */
public record MovedClass(String before, String after, int methods, int changed, int likeness) {}
