package dev.ato.bytecode.deep;

import dev.ato.bytecode.LambdaReference;
import dev.ato.bytecode.MemberReference;
import dev.ato.bytecode.MethodOutline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where calls of the application's lambdas lead: to bodies by what they do, else by name. */
final class Lambdas {

  private final Application application;
  private final Hierarchy hierarchy;
  private final Lookup lookup;
  private final Platform platform;
  private final Names names;
  private final Set<String> methods = new HashSet<>();

  Lambdas(
      Application application, Hierarchy hierarchy, Lookup lookup, Platform platform, Names names) {
    this.application = application;
    this.hierarchy = hierarchy;
    this.lookup = lookup;
    this.platform = platform;
    this.names = names;
    for (String each : application.functionalInterfaces()) {
      application.lambdas(each).forEach(lambda -> methods.add(lambda.method()));
    }
  }

  /** Whether a lambda is called by this name. */
  boolean have(String method) {
    return methods.contains(method);
  }

  /** The ways of a call: erased types of a lambda's method may differ, so its name decides. */
  void addCalled(Place call, int[] receivers, List<Edge> edges) {
    if (have(call.name())) {
      List<LambdaReference> called = new ArrayList<>();
      for (String type : interfaces(call.owner(), receivers)) {
        for (LambdaReference lambda : application.lambdas(type)) {
          if (lambda.method().equals(call.name())) {
            called.add(lambda);
          }
        }
      }
      add(called, edges);
    }
  }

  private List<String> interfaces(String named, int[] receivers) {
    if (!application.has(named)) {
      return application.functionalInterfaces().stream()
          .filter(type -> mayBe(type, named))
          .toList();
    }
    List<String> found = new ArrayList<>();
    for (int type : receivers) {
      found.add(application.name(type));
    }
    return found;
  }

  private boolean mayBe(String type, String named) {
    int number = application.number(type);
    return number == Application.NONE
        ? platform.mayBe(type, named)
        : hierarchy.beyond(number).stream().anyMatch(each -> platform.mayBe(each, named));
  }

  /** The ways into lambdas of a type and those below, of what code beyond may call of them. */
  void addCalledBack(int type, List<Edge> edges) {
    List<LambdaReference> called = new ArrayList<>();
    for (int heir : hierarchy.withSubtypes(type)) {
      if (!hierarchy.beyond(heir).isEmpty()) {
        called.addAll(application.lambdas(application.name(heir)));
      }
    }
    add(called, edges);
  }

  private void add(List<LambdaReference> lambdas, List<Edge> edges) {
    for (LambdaReference lambda : lambdas) {
      target(lambda.target())
          .ifPresent(
              target ->
                  edges.add(
                      new Edge(lambdas.size() > 1 ? label(lambda.target()) : "lambda", target)));
    }
  }

  private Optional<Place> target(MemberReference target) {
    if (target.use() == MemberReference.Use.VIRTUAL_CALL) {
      return Optional.of(Place.selection(target));
    }
    int found = lookup.resolve(target.owner(), target.name() + target.descriptor());
    return found == Application.NONE
        ? Optional.empty()
        : Optional.of(Place.method(application.name(found), target.name(), target.descriptor()));
  }

  /** A body has no name in source; what a method reference means has. */
  private String label(MemberReference target) {
    int owner = application.number(target.owner());
    MethodOutline method =
        owner == Application.NONE
            ? null
            : application.declared(owner, target.name() + target.descriptor());
    return isBody(method) ? "lambda" : "lambda " + names.of(target);
  }

  private static boolean isBody(@Nullable MethodOutline method) {
    return method != null && method.isSynthetic();
  }
}
