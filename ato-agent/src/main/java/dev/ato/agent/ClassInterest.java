package dev.ato.agent;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a class can be meant by a rule, as far as its name and the head of its file can tell. */
final class ClassInterest {

  private static final String TRACE = "Ldev/ato/trace/Trace;";
  private static final String RUNTIME_TRACE = "Ldev/ato/trace/RuntimeTrace;";

  private final List<ClassPattern> names = new ArrayList<>();
  private final List<String> prefixes = new ArrayList<>();
  private final List<ClassPattern> excluded = new ArrayList<>();
  private final List<byte[]> annotations = new ArrayList<>();
  private final List<String> supertypes = new ArrayList<>();
  private final @Nullable Hierarchy hierarchy;

  ClassInterest(Rules rules) {
    annotations.add(TRACE.getBytes(StandardCharsets.UTF_8));
    annotations.add(RUNTIME_TRACE.getBytes(StandardCharsets.UTF_8));
    for (TraceRule rule : rules.traces()) {
      for (RulePattern pattern : rule.match()) {
        add(pattern);
      }
    }
    hierarchy = supertypes.isEmpty() ? null : new Hierarchy();
    for (RulePattern pattern : rules.exclude()) {
      if (pattern instanceof MethodPattern methods
          && methods.meansAllMethods()
          && !methods.classes().meansSubtypes()) {
        excluded.add(methods.classes());
      }
    }
  }

  private void add(RulePattern pattern) {
    // Most rules name methods; the class of the other kind is then never loaded.
    if (pattern instanceof MethodPattern methods) {
      ClassPattern classes = methods.classes();
      names.add(classes);
      prefixes.add(classes.internalPrefix());
      if (classes.meansSubtypes()) {
        for (String name : classes.names()) {
          supertypes.add(name.replace('.', '/'));
        }
      }
    } else if (pattern instanceof AnnotationPattern annotation) {
      annotations.add(annotation.descriptor().getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Whether a rule can mean the class.
   *
   * @param name the class's internal name
   */
  boolean includes(ClassLoader loader, String name, byte[] classBytes) {
    return (isNamed(name) || isMarked(classBytes) || isSubtype(loader, classBytes))
        && !isExcluded(name);
  }

  private boolean isNamed(String name) {
    for (int i = 0; i < prefixes.size(); i++) {
      if (name.startsWith(prefixes.get(i)) && names.get(i).matches(name.replace('/', '.'))) {
        return true;
      }
    }
    return false;
  }

  private boolean isMarked(byte[] classBytes) {
    return new ClassHead(classBytes).mentionsAny(annotations);
  }

  private boolean isSubtype(ClassLoader loader, byte[] classBytes) {
    for (String supertype : supertypes) {
      if (hierarchy != null && hierarchy.isSubtype(loader, classBytes, supertype)) {
        return true;
      }
    }
    return false;
  }

  private boolean isExcluded(String name) {
    for (ClassPattern pattern : excluded) {
      if (pattern.matches(name.replace('/', '.'))) {
        return true;
      }
    }
    return false;
  }
}
