package dev.ato.bytecode.deep;

import dev.ato.bytecode.LambdaReference;
import dev.ato.bytecode.MemberReference;
import dev.ato.bytecode.MethodOutline;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which methods a call may run, by class hierarchy analysis (Dean, Grove, Chambers: Optimization of
 * Object-Oriented Programs Using Static Class Hierarchy Analysis, ECOOP 1995): any that a subtype
 * of the named class selects, and any lambda of such a type.
 */
final class Selection {

  private final Application application;
  private final Platform platform;

  Selection(Application application, Platform platform) {
    this.application = application;
    this.platform = platform;
  }

  /** The method that a name means (JVMS §5.4.3.3), if it is one of the application's. */
  Optional<Place> resolve(String owner, String name, String descriptor) {
    return application.withSupertypes(owner).stream()
        .filter(each -> application.declared(each, name, descriptor).isPresent())
        .map(each -> Place.method(each, name, descriptor))
        .findFirst();
  }

  /** The methods that may run where a receiver's class decides. */
  Set<Place> targets(Place call) {
    Set<Place> targets = new LinkedHashSet<>();
    if (application.has(call.owner())) {
      for (String type : application.withSubtypes(call.owner())) {
        select(type, call).ifPresent(targets::add);
        addLambdas(application.lambdas(type), call, targets);
      }
    } else {
      application.declaring(call.name(), call.descriptor()).stream()
          .filter(type -> isPossible(type, call))
          .forEach(type -> targets.add(Place.method(type, call.name(), call.descriptor())));
      application.functionalInterfaces().stream()
          .filter(type -> mayBe(type, call.owner()))
          .forEach(type -> addLambdas(application.lambdas(type), call, targets));
    }
    return targets;
  }

  private Optional<Place> select(String type, Place call) {
    return application.withSupertypes(type).stream()
        .filter(each -> declares(each, call))
        .map(each -> Place.method(each, call.name(), call.descriptor()))
        .findFirst();
  }

  /** Whether an object of the type can be where a class that nobody here knows is named. */
  private boolean isPossible(String type, Place call) {
    return declares(type, call)
        && (call.owner().equals(Application.OBJECT) || mayBe(type, call.owner()));
  }

  /** Whether an object of the type can be where a type beyond the application is named. */
  private boolean mayBe(String type, String named) {
    return application.has(type)
        ? application.inheritedFromBeyond(type).stream()
            .anyMatch(inherited -> platform.mayBe(inherited, named))
        : platform.mayBe(type, named);
  }

  private boolean declares(String type, Place call) {
    return application
        .declared(type, call.name(), call.descriptor())
        .filter(Selection::canBeSelected)
        .isPresent();
  }

  static boolean canBeSelected(MethodOutline method) {
    return method.hasCode()
        && !Modifier.isStatic(method.access())
        && !method.name().startsWith("<");
  }

  /** Erased types of a lambda's method may differ from the call's: its name decides. */
  private void addLambdas(List<LambdaReference> lambdas, Place call, Set<Place> targets) {
    for (LambdaReference lambda : lambdas) {
      if (lambda.method().equals(call.name())) {
        addTarget(lambda, targets);
      }
    }
  }

  /** What a lambda runs, if it is the application's. */
  void addTarget(LambdaReference lambda, Set<Place> targets) {
    MemberReference target = lambda.target();
    if (target.use() == MemberReference.Use.VIRTUAL_CALL) {
      targets.add(Place.selection(target));
    } else {
      resolve(target.owner(), target.name(), target.descriptor()).ifPresent(targets::add);
    }
  }
}
