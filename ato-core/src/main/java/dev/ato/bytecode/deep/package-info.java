/**
 * What a method can reach in its application: a graph over the references of many classes, and the
 * deep fingerprints, Merkle digests over it. Reads no class file itself; no ASM here.
 */
@NullMarked
package dev.ato.bytecode.deep;

import org.jspecify.annotations.NullMarked;
