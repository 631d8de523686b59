package dev.ato.agent.engine;

import dev.ato.agent.Hierarchy;
import dev.ato.agent.Launch;
import dev.ato.agent.match.ClassMatch;
import dev.ato.agent.match.ClassOrigin;
import dev.ato.agent.match.MatchedMethod;
import dev.ato.agent.match.MethodMatcher;
import dev.ato.agent.match.SkippedMethod;
import dev.ato.agent.record.RunRecorder;
import dev.ato.bytecode.ClassOutline;
import dev.ato.bytecode.known.KnownFingerprints;
import java.security.ProtectionDomain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does with a class what the rules say: fingerprints its methods, and weaves those whose calls are
 * recorded.
 */
final class ClassTracer {

  private static final String SECURITY_MANAGER = "java/lang/SecurityManager";

  private final RunRecorder run;
  private final RuleOutcomes outcomes;
  private final MethodMatcher matcher;
  private final Hierarchy hierarchy = new Hierarchy();
  private final OriginalBytes originals = new OriginalBytes();
  private final CodeTracer code;
  private final CallTracer calls;

  ClassTracer(Launch launch, RunRecorder run, RuleOutcomes outcomes, KnownFingerprints known) {
    this.run = run;
    this.outcomes = outcomes;
    this.matcher = new MethodMatcher(launch.settings().rules());
    this.code = new CodeTracer(run, known);
    this.calls = new CallTracer(launch, run);
  }

  /** What records calls. */
  CallTracer calls() {
    return calls;
  }

  /** Takes a class; gives it back woven, or null if it stays as it is. */
  byte @Nullable [] trace(
      ClassLoader loader, String internalName, @Nullable ProtectionDomain domain, byte[] buffer) {
    TracedClass traced = TracedClass.of(loader, internalName, domain, buffer, originals);
    ClassOutline outline = ClassOutline.of(traced.bytes());
    ClassMatch match =
        matcher.match(
            outline,
            name -> hierarchy.isSubtype(loader, buffer, name.replace('.', '/')),
            new ClassOrigin(traced.location(), traced.isMade()));
    outcomes.add(match);
    for (SkippedMethod skipped : match.skipped()) {
      String method = skipped.method().name() + skipped.method().descriptor();
      run.skipped(outline.name(), method, skipped.reason());
    }
    List<MatchedMethod> methods = match.methods();
    if (methods.isEmpty()) {
      return null;
    }
    code.record(traced, methods);
    boolean called = methods.stream().anyMatch(method -> method.calls().isPresent());
    if (called && hierarchy.isSubtype(loader, buffer, SECURITY_MANAGER)) {
      run.skipped(outline.name(), "", "its calls cannot be recorded: the JVM asks it meanwhile");
      return null;
    }
    return calls.weave(traced, methods);
  }
}
