package dev.ato.agent.engine;

import dev.ato.AtoException;
import dev.ato.agent.MethodPattern;
import dev.ato.agent.RulePattern;
import dev.ato.agent.Rules;
import dev.ato.agent.TraceRule;
import dev.ato.agent.match.ClassMatch;
import dev.ato.agent.match.ClassOrigin;
import dev.ato.agent.match.MethodMatcher;
import dev.ato.bytecode.ClassOutline;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What rules mean in classes that the program has but did not load. */
final class UnusedClasses {

  private final MethodMatcher matcher;

  UnusedClasses(Rules rules) {
    matcher = new MethodMatcher(rules);
  }

  /** What the rule's class has to offer, if the rule names one class and the program has it. */
  Optional<ClassMatch> match(TraceRule rule) {
    for (RulePattern pattern : rule.match()) {
      Optional<ClassOutline> outline = outline(pattern);
      if (outline.isPresent()) {
        ClassOutline there = outline.get();
        return Optional.of(matcher.match(there, there.name()::equals, ClassOrigin.UNKNOWN));
      }
    }
    return Optional.empty();
  }

  private static Optional<ClassOutline> outline(RulePattern pattern) {
    if (!(pattern instanceof MethodPattern methods) || !methods.classes().isExact()) {
      return Optional.empty();
    }
    for (String name : methods.classes().names()) {
      Optional<ClassOutline> outline = read(name);
      if (outline.isPresent()) {
        return outline;
      }
    }
    return Optional.empty();
  }

  private static Optional<ClassOutline> read(String name) {
    String file = name.replace('.', '/') + ".class";
    try (InputStream content = ClassLoader.getSystemResourceAsStream(file)) {
      return content == null
          ? Optional.empty()
          : Optional.of(ClassOutline.of(content.readAllBytes()));
    } catch (IOException | AtoException unreadable) {
      return Optional.empty();
    }
  }
}
