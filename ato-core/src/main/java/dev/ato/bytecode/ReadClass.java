package dev.ato.bytecode;

import java.util.List;
import org.objectweb.asm.tree.ClassNode;

/** A class with its code, and the methods that had to be left out of it. */
record ReadClass(ClassNode node, List<UnreadableMethod> unreadable) {}
