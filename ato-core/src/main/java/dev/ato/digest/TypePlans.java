package dev.ato.digest;

/** What is known of each class: how its values are encoded, and its fields. */
final class TypePlans {

  private final ClassValue<Shape> shapes =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private final ClassValue<FieldPlan> fields;

  TypePlans(Opener opener) {
    fields =
        new ClassValue<>() {
          @Override
          protected FieldPlan computeValue(Class<?> type) {
            return FieldPlan.of(type, opener);
          }
        };
  }

  Shape shape(Class<?> type) {
    return shapes.get(type);
  }

  FieldPlan fields(Class<?> type) {
    return fields.get(type);
  }
}
