package dev.ato.config.format;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.config.ConfigException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The text of a file: UTF-8, or what its byte order mark says, which is no part of the text. */
final class FileText {

  private FileText() {}

  static Source read(Path file) {
    return new Source(file.toString(), decode(file, bytes(file)));
  }

  private static byte[] bytes(Path file) {
    if (Files.isDirectory(file)) {
      throw new ConfigException(file + ": is a folder; a config file is expected");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(Limits.BYTES + 1);
      if (bytes.length > Limits.BYTES) {
        throw new ConfigException(
            file + ": is larger than " + (Limits.BYTES >> 20) + " MiB, the most a config may be");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new ConfigException(file + ": there is no such file", e);
    } catch (AccessDeniedException e) {
      throw new ConfigException(file + ": may not be read by this user", e);
    } catch (IOException e) {
      throw new ConfigException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static String decode(Path file, byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(file, bytes, 3, UTF_8);
    } else if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(file, bytes, 2, UTF_16BE);
    } else if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(file, bytes, 2, UTF_16LE);
    }
    return decode(file, bytes, 0, UTF_8);
  }

  private static String decode(Path file, byte[] bytes, int from, Charset charset) {
    ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
    try {
      return charset.newDecoder().decode(rest).toString();
    } catch (CharacterCodingException e) {
      String place = ", byte " + (rest.position() + 1);
      throw new ConfigException(file + ": is no text in " + charset.name() + place, e);
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
