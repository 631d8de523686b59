package dev.ato.agent.engine;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a class came from. */
final class ClassLocation {

  private static final String[] NESTED = {"jar:nested:", "jar:file:"};

  private static final Pattern TRAILING = Pattern.compile("[!/]+$");

  private ClassLocation() {}

  /**
   * The location as it is written in the store: the path of a jar or folder; {@code
   * app.jar!/BOOT-INF/classes} of a place within a jar; else the URL. Empty if the loader does not
   * say.
   */
  static String of(@Nullable ProtectionDomain domain) {
    File file = file(domain);
    if (file != null) {
      return file.getPath();
    }
    URL location = url(domain);
    return location == null ? "" : readable(location.toString());
  }

  /** The jar or folder, if it is a plain file. */
  static @Nullable File file(@Nullable ProtectionDomain domain) {
    URL location = url(domain);
    if (location == null || !location.getProtocol().equals("file")) {
      return null;
    }
    try {
      return new File(new URI(location.toString()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return new File(location.getPath()); // loaders of old make URLs with blanks in them
    }
  }

  private static @Nullable URL url(@Nullable ProtectionDomain domain) {
    CodeSource source = domain == null ? null : domain.getCodeSource();
    return source == null ? null : source.getLocation();
  }

  /**
   * {@code /a/app.jar!/BOOT-INF/classes} for what Spring Boot's loader calls {@code
   * jar:nested:/a/app.jar/!BOOT-INF/classes/!/}, and before its version 3.2 {@code
   * jar:file:/a/app.jar!/BOOT-INF/classes!/}.
   */
  static String readable(String url) {
    for (String prefix : NESTED) {
      if (url.startsWith(prefix)) {
        String path = decoded(url.substring(prefix.length())).replace("/!", "!/");
        return TRAILING.matcher(path).replaceFirst("");
      }
    }
    return url;
  }

  private static String decoded(String path) {
    try {
      return new URI("file:" + path).getPath();
    } catch (URISyntaxException e) {
      return path;
    }
  }
}
