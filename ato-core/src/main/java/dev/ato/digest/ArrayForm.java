package dev.ato.digest;

/** An array of objects: the name of the elements' type, the length, the elements. */
final class ArrayForm {

  private ArrayForm() {}

  static Form of(Class<?> type) {
    String element = TypeName.of(type.getComponentType());
    return new PartsForm(
        (value, out) -> {
          out.bytes.byteValue(Tag.ARRAY);
          out.bytes.text(element);
          Containers.elements((Object[]) value, out);
        });
  }
}
