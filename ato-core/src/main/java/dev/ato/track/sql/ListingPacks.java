package dev.ato.track.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.digest.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jdbi.v3.core.Handle;

/**
 * Listings that are seldom read and many: those of an application's version compressed together,
 * but for what an earlier version had.
 */
final class ListingPacks {

  private final Handle handle;
  private final String scheme;

  ListingPacks(Handle handle, String scheme) {
    this.handle = handle;
    this.scheme = scheme;
  }

  /** Keeps listings that no pack has yet. */
  void add(Map<Sha256, String> listings) {
    Map<Sha256, String> sorted = new TreeMap<>(listings);
    if (!sorted.isEmpty()) {
      handle.execute(
          "INSERT INTO listing_packs (scheme, fingerprints, listings) VALUES (?, ?, ?)",
          scheme,
          joined(sorted.keySet()),
          compressed(sorted.values()));
    }
  }

  /** The fingerprints whose listings are in a pack. */
  Set<Sha256> known() {
    Set<Sha256> known = new HashSet<>();
    packs("fingerprints").forEach(pack -> known.addAll(split(pack)));
    return known;
  }

  private List<byte[]> packs(String column) {
    return handle
        .createQuery("SELECT " + column + " FROM listing_packs WHERE scheme = :scheme ORDER BY id")
        .bind("scheme", scheme)
        .mapTo(byte[].class)
        .list();
  }

  /** The listing behind a fingerprint, if it is in a pack. */
  Optional<String> find(Sha256 fingerprint) {
    List<byte[]> packs = packs("fingerprints");
    for (int i = 0; i < packs.size(); i++) {
      int place = split(packs.get(i)).indexOf(fingerprint);
      if (place >= 0) {
        return Optional.of(listing(packs("listings").get(i), place));
      }
    }
    return Optional.empty();
  }

  private static byte[] joined(Iterable<Sha256> fingerprints) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    fingerprints.forEach(fingerprint -> bytes.writeBytes(fingerprint.bytes()));
    return bytes.toByteArray();
  }

  private static List<Sha256> split(byte[] joined) {
    List<Sha256> fingerprints = new ArrayList<>();
    for (int i = 0; i < joined.length; i += Sha256.BYTES) {
      fingerprints.add(Sha256.read(joined, i));
    }
    return fingerprints;
  }

  private static byte[] compressed(Iterable<String> listings) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      for (String listing : listings) {
        byte[] text = listing.getBytes(UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
    } catch (IOException e) {
      throw new AssertionError("memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  private static String listing(byte[] compressed, int place) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(compressed)))) {
      for (int i = 0; i < place; i++) {
        in.skipNBytes(in.readInt());
      }
      return new String(in.readNBytes(in.readInt()), UTF_8);
    } catch (IOException e) {
      throw new AssertionError("memory cannot fail", e);
    }
  }
}
