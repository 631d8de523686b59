package dev.ato.track.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.AtoException;
import dev.ato.digest.Sha256;
import dev.ato.track.MethodRef;
import dev.ato.track.ReachGraph;
import dev.ato.track.ReachedPlace;
import dev.ato.track.ReachedWay;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A graph as bytes, compressed: the format; the number of texts, each text with its length; the
 * number of places, each with what it is by the numbers of its texts. Numbers are big-endian.
 * Digests are kept to 16 bytes of 32: they are compared with few others, and not shown. The first
 * format began with the number of texts, and had of a way only where it leads.
 */
final class ReachGraphCodec {

  private static final int DIGEST = 16;

  /** No number of texts. */
  private static final int FORMAT = -2;

  private static final String SPACE = " ";

  private ReachGraphCodec() {}

  static byte[] encode(ReachGraph graph) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      Map<String, Integer> texts = texts(graph);
      out.writeInt(FORMAT);
      out.writeInt(texts.size());
      for (String text : texts.keySet()) {
        byte[] content = text.getBytes(UTF_8);
        out.writeInt(content.length);
        out.write(content);
      }
      out.writeInt(graph.places().size());
      for (ReachedPlace place : graph.places()) {
        write(place, texts, out);
      }
    } catch (IOException e) {
      throw new AssertionError("memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, Integer> texts(ReachGraph graph) {
    Map<String, Integer> texts = new LinkedHashMap<>();
    for (ReachedPlace place : graph.places()) {
      for (String text : textsOf(place)) {
        texts.putIfAbsent(text, texts.size());
      }
      for (ReachedWay way : place.ways()) {
        texts.putIfAbsent(way.label(), texts.size());
        texts.putIfAbsent(String.join(SPACE, way.receivers()), texts.size());
      }
    }
    return texts;
  }

  private static List<String> textsOf(ReachedPlace place) {
    MethodRef member = place.member();
    return List.of(
        place.kind().name(),
        member.owner(),
        member.name(),
        member.descriptor(),
        place.sourceFile(),
        place.constant());
  }

  private static void write(ReachedPlace place, Map<String, Integer> texts, DataOutputStream out)
      throws IOException {
    for (String text : textsOf(place)) {
      out.writeInt(texts.getOrDefault(text, 0));
    }
    out.writeInt(place.line());
    out.writeBoolean(place.fingerprint().isPresent());
    if (place.fingerprint().isPresent()) {
      out.write(place.fingerprint().get().bytes());
    }
    out.write(place.digest().bytes(), 0, DIGEST);
    out.writeInt(place.ways().size());
    for (ReachedWay way : place.ways()) {
      out.writeInt(texts.getOrDefault(way.label(), 0));
      out.writeInt(texts.getOrDefault(String.join(SPACE, way.receivers()), 0));
      out.writeInt(way.target());
    }
  }

  static ReachGraph decode(String scheme, byte[] content) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(content)))) {
      int first = in.readInt();
      boolean isFirstFormat = first >= 0;
      String[] texts = new String[isFirstFormat ? first : in.readInt()];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = new String(in.readNBytes(in.readInt()), UTF_8);
      }
      List<ReachedPlace> places = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        places.add(place(in, texts, isFirstFormat));
      }
      return new ReachGraph(scheme, places);
    } catch (IOException | RuntimeException damaged) {
      throw new AtoException("what a traced method could reach is damaged in the store", damaged);
    }
  }

  private static ReachedPlace place(DataInputStream in, String[] texts, boolean isFirstFormat)
      throws IOException {
    ReachedPlace.Kind kind = ReachedPlace.Kind.valueOf(texts[in.readInt()]);
    MethodRef member = new MethodRef(texts[in.readInt()], texts[in.readInt()], texts[in.readInt()]);
    String sourceFile = texts[in.readInt()];
    String constant = isFirstFormat ? "" : texts[in.readInt()];
    int line = in.readInt();
    Optional<Sha256> fingerprint = in.readBoolean() ? Optional.of(hash(in)) : Optional.empty();
    Sha256 digest = Sha256.read(Arrays.copyOf(in.readNBytes(DIGEST), Sha256.BYTES), 0);
    List<ReachedWay> ways = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      ways.add(isFirstFormat ? ReachedWay.to(in.readInt()) : way(in, texts));
    }
    return new ReachedPlace(kind, member, fingerprint, constant, digest, sourceFile, line, ways);
  }

  private static ReachedWay way(DataInputStream in, String[] texts) throws IOException {
    String label = texts[in.readInt()];
    String receivers = texts[in.readInt()];
    return new ReachedWay(
        label, receivers.isEmpty() ? List.of() : List.of(receivers.split(SPACE)), in.readInt());
  }

  private static Sha256 hash(DataInputStream in) throws IOException {
    return Sha256.read(in.readNBytes(Sha256.BYTES), 0);
  }
}
