package dev.ato.cli.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the folders of database and journals can be written, and have room. */
final class DiskCheck {

  private static final long LITTLE = 1L << 30;

  /** File systems over which SQLite's shared memory does not work. */
  private static final Set<String> REMOTE =
      Set.of("nfs", "nfs4", "cifs", "smb2", "smb3", "fuse.sshfs", "9p", "afs");

  private DiskCheck() {}

  static List<Diagnosis> list(Path database, Path journals) {
    List<Diagnosis> found = new ArrayList<>();
    found.addAll(folder("Disk", existing(database)));
    found.add(journals(journals));
    return found;
  }

  private static List<Diagnosis> folder(String subject, Path folder) {
    if (!Files.isWritable(folder)) {
      return List.of(
          Diagnosis.problem(
              subject,
              folder + " cannot be written",
              "programs run untraced; change its permissions or name another database"));
    }
    try {
      FileStore store = Files.getFileStore(folder);
      List<Diagnosis> found = new ArrayList<>();
      found.add(room(subject, folder, store.getUsableSpace()));
      if (REMOTE.contains(store.type().toLowerCase(Locale.ROOT))) {
        found.add(
            Diagnosis.warning(
                subject,
                folder + " lies on a file system of the network (" + store.type() + ")",
                "keep the database on a local disk: SQLite's locks do not hold there"));
      }
      return found;
    } catch (IOException e) {
      return List.of(Diagnosis.warning(subject, folder + ": " + e.getMessage(), "ato may work"));
    }
  }

  private static Diagnosis room(String subject, Path folder, long free) {
    String room = folder + ", " + size(free) + " free";
    return free < LITTLE
        ? Diagnosis.warning(subject, room, "make room; what finds none is refused and counted")
        : Diagnosis.ok(subject, room);
  }

  private static Diagnosis journals(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> waiting = files.filter(file -> file.toString().endsWith(".atoj")).toList();
      long bytes = waiting.stream().mapToLong(file -> file.toFile().length()).sum();
      return Diagnosis.ok(
          "Journals",
          waiting.isEmpty()
              ? folder + ", all read"
              : folder + ", " + waiting.size() + " of " + size(bytes) + " to be read or written");
    } catch (IOException none) {
      Path parent = existing(folder);
      return Files.isWritable(parent)
          ? Diagnosis.ok("Journals", folder + " is made by the first run")
          : Diagnosis.problem(
              "Journals",
              folder + " cannot be made in " + parent,
              "name another: --journal, ATO_JOURNAL, journal: in ato.yaml");
    }
  }

  private static Path existing(Path folder) {
    Path there = folder;
    while (!Files.isDirectory(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there;
  }

  private static String size(long bytes) {
    return bytes < LITTLE
        ? String.format(Locale.ROOT, "%.1f MiB", bytes / 1024.0 / 1024)
        : String.format(Locale.ROOT, "%.1f GiB", bytes / 1024.0 / 1024 / 1024);
  }
}
