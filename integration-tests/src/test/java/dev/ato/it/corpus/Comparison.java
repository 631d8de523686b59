package dev.ato.it.corpus;

import java.util.List;
import java.util.Optional;

/**
 * What became of the methods of one library in one variant.
 *
 * @param methods how many the base has, without those that are not compiled
 * @param uncompiled how many methods the variant's compiler refused and put an error in the place
 *     of
 * @param differences those that have another listing, or no partner
 * @param refused why the variant does not exist; then nothing was compared
 */
record Comparison(
    Library library,
    Variant variant,
    int methods,
    int uncompiled,
    List<Difference> differences,
    Optional<String> refused) {

  /** A method whose listing is another one, or that is not there. */
  record Difference(String method, String before, Optional<String> after) {

    private boolean isUncompiled() {
      return after.filter(Build::isUncompiled).isPresent() && !Build.isUncompiled(before);
    }

    private boolean isNone() {
      return after.equals(Optional.of(before)) && !Build.isUnreadable(before);
    }
  }

  static Comparison of(Library library, Variant variant, Build base, Build other) {
    List<Difference> all =
        base.listings().entrySet().stream()
            .map(
                method ->
                    new Difference(
                        method.getKey(),
                        method.getValue(),
                        Optional.ofNullable(other.listings().get(method.getKey()))))
            .filter(method -> !method.isNone())
            .toList();
    List<Difference> differences = all.stream().filter(it -> !it.isUncompiled()).toList();
    int uncompiled = all.size() - differences.size();
    int methods = base.listings().size() - uncompiled;
    return new Comparison(library, variant, methods, uncompiled, differences, Optional.empty());
  }

  /** The sources cannot be compiled so: too new for a release, for example. */
  static Comparison refused(Library library, Variant variant, String why) {
    return new Comparison(library, variant, 0, 0, List.of(), Optional.of(why));
  }

  int equal() {
    return methods - differences.size();
  }
}
