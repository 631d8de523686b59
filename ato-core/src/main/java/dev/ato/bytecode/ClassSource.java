package dev.ato.bytecode;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A place that holds class files, each at a location with slashes: a jar or the file system. */
interface ClassSource extends Closeable {

  /** The place as a user named it. */
  String name();

  /** The locations of the class files that were asked for. */
  List<String> locations() throws IOException;

  /** The locations of what should hold class files and cannot be opened, each with the reason. */
  default Map<String, String> unreadable() {
    return Map.of();
  }

  /** The content at a location, which need not be one of {@link #locations}. */
  Optional<byte[]> read(String location) throws IOException;

  /** The same of another class than the one that is asked for. */
  default Optional<byte[]> find(String location) {
    try {
      return read(location);
    } catch (IOException unreadable) {
      // It is reported where it is asked for itself; here it counts as not found.
      return Optional.empty();
    }
  }

  /** The location as a user would look for it. */
  String display(String location);
}
