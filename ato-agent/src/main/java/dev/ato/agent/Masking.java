package dev.ato.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Hides what looks like a secret before anything is written. */
public final class Masking {

  /** What stands where a secret stood. */
  public static final String MASK = "***";

  private static final String[] SECRET_WORDS = {
    "password",
    "passwd",
    "passphrase",
    "pwd",
    "secret",
    "token",
    "credential",
    "apikey",
    "privatekey",
    "accesskey",
    "authorization"
  };

  /** How the keys and tokens of well-known services begin. */
  private static final String[] TOKENS = {
    "AKIA", "ASIA", "ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "eyJ"
  };

  private static final int SHORTEST_TOKEN = 16;
  private static final String BEARER = "Bearer ";

  private Masking() {}

  /** Whether a value under this name is likely to be a secret. */
  public static boolean isSecret(String name) {
    String plain = plain(name);
    for (String word : SECRET_WORDS) {
      if (plain.contains(word)) {
        return true;
      }
    }
    return plain.equals("auth") || plain.endsWith("pass");
  }

  /** The value as it may be written under this name. */
  public static String value(String name, String value) {
    return isSecret(name) && !value.isEmpty() ? MASK : text(value);
  }

  /**
   * Arguments of a command as they may be written: {@code --password=x}, {@code --password x},
   * {@code -Dkey=x}, URLs.
   */
  public static List<String> arguments(List<String> arguments) {
    List<String> masked = new ArrayList<>(arguments.size());
    boolean secretFollows = false;
    for (String argument : arguments) {
      boolean option = argument.startsWith("-");
      if (secretFollows && !option) {
        masked.add(MASK);
        secretFollows = false;
        continue;
      }
      int equals = argument.indexOf('=');
      masked.add(equals < 0 ? text(argument) : assignment(argument, equals));
      secretFollows = option && equals < 0 && isSecret(argument);
    }
    return masked;
  }

  private static String assignment(String argument, int equals) {
    String name = argument.substring(0, equals);
    return name + "=" + value(name, argument.substring(equals + 1));
  }

  /** A text under no name: what looks like a token by itself is hidden, as in URLs. */
  private static String text(String text) {
    int bearer = text.indexOf(BEARER);
    if (bearer >= 0) {
      return text.substring(0, bearer + BEARER.length()) + MASK;
    }
    for (String token : TOKENS) {
      if (text.startsWith(token) && text.length() >= SHORTEST_TOKEN && text.indexOf(' ') < 0) {
        return token + MASK;
      }
    }
    return url(text);
  }

  /**
   * The text with the password of every {@code scheme://user:password@host} hidden, and secrets in
   * a URL's query.
   */
  public static String url(String text) {
    int scheme = text.indexOf("://");
    return scheme < 0 ? text : query(credentials(text, scheme + "://".length()));
  }

  private static String credentials(String text, int authority) {
    int end = authority;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    int at = text.lastIndexOf('@', end - 1);
    int colon = text.indexOf(':', authority);
    if (at < authority || colon < 0 || colon > at) {
      return text;
    }
    return text.substring(0, colon + 1) + MASK + text.substring(at);
  }

  private static String query(String text) {
    int start = text.indexOf('?');
    if (start < 0) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text.substring(0, start));
    char separator = '?';
    for (String pair : text.substring(start + 1).split("&", -1)) {
      int equals = pair.indexOf('=');
      boolean secret = equals > 0 && isSecret(pair.substring(0, equals));
      masked.append(separator).append(secret ? pair.substring(0, equals + 1) + MASK : pair);
      separator = '&';
    }
    return masked.toString();
  }

  private static String plain(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
