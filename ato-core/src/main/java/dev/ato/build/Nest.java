package dev.ato.build;

import dev.ato.AtoException;
import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.UnreadableMethod;
import dev.ato.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class with those that are nested in it: what fingerprints of one of them may read of others.
 *
 * @param hash of the names and bytes of all of them
 */
record Nest(String name, Sha256 hash, List<Member> members) {

  /**
   * One class, fingerprinted; or the reasons why it is not.
   *
   * @param methods those that a programmer wrote
   */
  record Member(List<BuildMethod> methods, List<String> unreadable) {

    private Member in(ClassFile other) {
      return new Member(methods.stream().map(method -> method.in(other)).toList(), List.of());
    }
  }

  /** The name of the nest that a class belongs to: of its outermost class. */
  static String name(ClassFile file) {
    String name = file.name();
    int nested = name.indexOf('$', name.lastIndexOf('.') + 2);
    return nested < 0 ? name : name.substring(0, nested);
  }

  /**
   * Fingerprints a nest.
   *
   * @param known the nest of this name in another build; if it has the same bytes, its fingerprints
   *     are these
   */
  static Nest of(List<ClassFile> files, @Nullable Nest known) {
    List<Content> contents = files.stream().map(Content::of).toList();
    Sha256 hash = Content.hash(contents);
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      ClassFile file = files.get(i);
      members.add(
          known != null && known.isReusable(hash)
              ? known.members.get(i).in(file)
              : read(file, contents.get(i)));
    }
    return new Nest(name(files.get(0)), hash, members);
  }

  private boolean isReusable(Sha256 bytes) {
    return hash.equals(bytes) && members.stream().allMatch(member -> member.unreadable().isEmpty());
  }

  private static Member read(ClassFile file, Content content) {
    if (!content.failure().isEmpty()) {
      return new Member(List.of(), List.of(content.failure()));
    }
    try {
      ClassFingerprints read = file.fingerprints();
      return new Member(
          read.methods().stream()
              .filter(method -> !method.synthetic())
              .map(method -> BuildMethod.of(method, file, content.hash(), read.sourceFile()))
              .toList(),
          read.unreadable().stream().map(method -> line(file, method)).toList());
    } catch (AtoException e) {
      return new Member(List.of(), List.of(String.valueOf(e.getMessage())));
    }
  }

  private static String line(ClassFile file, UnreadableMethod method) {
    return file.location() + ": " + method.name() + method.descriptor() + ": " + method.reason();
  }

  /** The bytes of a class as their hash; or why they cannot be read. */
  private record Content(String name, Sha256 hash, String failure) {

    static Content of(ClassFile file) {
      try {
        return new Content(file.name(), Sha256.of(file.bytes()), "");
      } catch (AtoException e) {
        return new Content(file.name(), Sha256.of(new byte[0]), String.valueOf(e.getMessage()));
      }
    }

    static Sha256 hash(List<Content> contents) {
      StringBuilder text = new StringBuilder();
      for (Content content : contents) {
        text.append(content.name).append(' ').append(content.hash.hex()).append('\n');
      }
      return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
