package dev.rrjava.http;

import dev.rrjava.internal.header.Token;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * A cookie for a client (RFC 6265bis, cookies: HTTP state management). Immutable; {@code with…}
 * returns a changed copy. Each part is checked when it is set; their combination is checked when
 * the cookie is added to a response.
 *
 * <pre>{@code
 * Response.redirect(303, "/").withCookie(
 *     SetCookie.of("__Host-session", token).withPath("/").withSecure().withHttpOnly()
 *         .withSameSite(SetCookie.SameSite.LAX));
 * }</pre>
 */
public final class SetCookie {
  private static final int LONGEST_PAIR = 4096;
  private static final int LONGEST_ATTRIBUTE = 1024;
  private static final Instant YEAR_1601 = Instant.ofEpochSecond(-11_644_473_600L);
  private static final Instant YEAR_10000 = Instant.ofEpochSecond(253_402_300_800L);

  /** Specifies with which requests of other sites a cookie is sent. */
  public enum SameSite {
    /** With no requests of other sites. */
    STRICT("Strict"),
    /** When the user follows a link or enters an address. */
    LAX("Lax"),
    /** With all requests; browsers accept it only on {@linkplain #withSecure secure} cookies. */
    NONE("None");

    private final String text;

    SameSite(String text) {
      this.text = text;
    }
  }

  private final String name;
  private final String value;

  /** Attributes and their values; never modified. */
  private final Map<Attribute, String> attributes;

  /** The attributes after the name and the value, in the order in which they are sent. */
  private enum Attribute {
    EXPIRES("Expires"),
    MAX_AGE("Max-Age"),
    DOMAIN("Domain"),
    PATH("Path"),
    SECURE("Secure"),
    HTTP_ONLY("HttpOnly"),
    SAME_SITE("SameSite"),
    PARTITIONED("Partitioned");

    private final String text;

    Attribute(String text) {
      this.text = text;
    }
  }

  /** The value of an attribute without one. */
  private static final String SET = "";

  private SetCookie(String name, String value, Map<Attribute, String> attributes) {
    this.name = name;
    this.value = value;
    this.attributes = attributes;
  }

  /**
   * Returns a cookie without attributes: kept until the browser ends, sent to this host only.
   *
   * @param name a token (RFC 9110 section 5.6.2)
   * @param value printable ASCII without space, {@code "}, {@code ,}, {@code ;} and {@code \}, or
   *     such a string in double quotes (RFC 6265 section 4.1.1). It is sent unchanged, and {@link
   *     Request#cookie} returns the same value. Encode any other string first, for example with
   *     {@link java.net.URLEncoder} or {@link java.util.Base64#getUrlEncoder}, and decode the value
   *     that is returned
   * @return the cookie
   * @throws IllegalArgumentException if one of them has other characters, or both together are
   *     longer than the 4096 bytes that browsers keep; the message does not contain the value
   */
  public static SetCookie of(String name, String value) {
    if (!Token.is(name)) {
      throw new IllegalArgumentException(
          "the name of a cookie must be a token but was \"" + name + "\"");
    }
    boolean isQuoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    int end = isQuoted ? value.length() - 1 : value.length();
    for (int i = isQuoted ? 1 : 0; i < end; i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '"' || c == ',' || c == ';' || c == '\\') {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "the value of the cookie %s has U+%04X at index %d; expected printable ASCII without"
                    + " space, quotes, comma, semicolon and backslash: encode the value, for example"
                    + " with URLEncoder, and decode what request.cookie returns",
                name,
                (int) c,
                i));
      }
    }
    SetCookie cookie = new SetCookie(name, value, new EnumMap<>(Attribute.class));
    int length = name.length() + value.length();
    if (length > LONGEST_PAIR) {
      throw new IllegalArgumentException(
          "name and value of the cookie "
              + name
              + " have "
              + length
              + " bytes; browsers drop more than "
              + LONGEST_PAIR);
    }
    return cookie;
  }

  /**
   * Returns a cookie that deletes a cookie of the client: one with the same name, {@link #withPath}
   * and {@link #withDomain}.
   *
   * @param name a token
   * @return a cookie that has expired
   * @throws IllegalArgumentException if the name is not a token
   */
  public static SetCookie expired(String name) {
    return of(name, "").withExpires(Instant.EPOCH);
  }

  /**
   * Returns the name.
   *
   * @return a token
   */
  public String name() {
    return name;
  }

  /**
   * Returns the value.
   *
   * @return as it was given
   */
  public String value() {
    return value;
  }

  /**
   * Returns a copy of this cookie with an expiration time.
   *
   * @param expires when the client deletes it; fractions of a second are dropped
   * @return a copy
   * @throws IllegalArgumentException if the year is not 1601 to 9999
   */
  public SetCookie withExpires(Instant expires) {
    if (expires.isBefore(YEAR_1601) || !expires.isBefore(YEAR_10000)) {
      throw new IllegalArgumentException(
          "a cookie must expire in the years 1601 to 9999 but was " + expires);
    }
    return with(Attribute.EXPIRES, HttpDate.format(expires.atZone(ZoneOffset.UTC)));
  }

  /**
   * Returns a copy of this cookie with a time to live, which takes precedence over {@link
   * #withExpires}. Browsers keep no cookie longer than 400 days.
   *
   * @param maxAge the time in whole seconds, at least one; fractions are dropped. To delete a
   *     cookie, use {@link #expired}
   * @return a copy
   * @throws IllegalArgumentException if it is less than a second
   */
  public SetCookie withMaxAge(Duration maxAge) {
    if (maxAge.toSeconds() < 1) {
      throw new IllegalArgumentException(
          "the Max-Age of a cookie must be at least a second but was " + maxAge);
    }
    return with(Attribute.MAX_AGE, Long.toString(maxAge.toSeconds()));
  }

  /**
   * Returns a copy of this cookie for a domain and all its subdomains, instead of the host that
   * sends it.
   *
   * @param domain a host name of letters, digits, {@code -} and {@code .}, without a leading dot
   * @return a copy
   * @throws IllegalArgumentException if it has another form
   */
  public SetCookie withDomain(String domain) {
    if (!isHostName(domain)) {
      throw new IllegalArgumentException(
          "the Domain of a cookie must be a host name such as example.org but was \""
              + domain
              + "\"");
    }
    return with(Attribute.DOMAIN, domain);
  }

  /**
   * Returns a copy of this cookie for a path and all paths below it, instead of the directory of
   * the request's path.
   *
   * @param path a path that starts with {@code /}; printable ASCII without {@code ;}
   * @return a copy
   * @throws IllegalArgumentException if it has another form
   */
  public SetCookie withPath(String path) {
    boolean isPath = path.startsWith("/") && path.length() <= LONGEST_ATTRIBUTE;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      isPath &= c >= ' ' && c < 0x7f && c != ';';
    }
    if (!isPath) {
      throw new IllegalArgumentException(
          "the Path of a cookie must start with / and must not contain ; or control characters: "
              + path.length()
              + " characters were given");
    }
    return with(Attribute.PATH, path);
  }

  /**
   * Returns a copy of this cookie that is sent only over secure connections.
   *
   * @return a copy
   */
  public SetCookie withSecure() {
    return with(Attribute.SECURE, SET);
  }

  /**
   * Returns a copy of this cookie that scripts can't access.
   *
   * @return a copy
   */
  public SetCookie withHttpOnly() {
    return with(Attribute.HTTP_ONLY, SET);
  }

  /**
   * Returns a copy of this cookie with a rule for requests of other sites.
   *
   * @param sameSite the rule
   * @return a copy
   */
  public SetCookie withSameSite(SameSite sameSite) {
    return with(Attribute.SAME_SITE, sameSite.text);
  }

  /**
   * Returns a copy of this cookie that is stored separately for each site that embeds the one that
   * sets it.
   *
   * @return a copy
   */
  public SetCookie withPartitioned() {
    return with(Attribute.PARTITIONED, SET);
  }

  private SetCookie with(Attribute attribute, String text) {
    Map<Attribute, String> changed = new EnumMap<>(attributes);
    changed.put(attribute, text);
    return new SetCookie(name, value, changed);
  }

  /**
   * Returns the value of a {@code Set-Cookie} header.
   *
   * @return name, value and attributes
   * @throws IllegalArgumentException if browsers would reject the cookie: {@code SameSite=None},
   *     {@code Partitioned} or a name that starts with {@code __Secure-} without {@code Secure},
   *     one that starts with {@code __Host-} without {@code Secure} and {@code Path=/} or with a
   *     {@code Domain}, or one that starts with {@code __Http-} or {@code __Host-Http-} without
   *     {@code Secure} and {@code HttpOnly}
   */
  public String toHeaderValue() {
    checkTogether();
    StringBuilder out = new StringBuilder(name).append('=').append(value);
    for (Map.Entry<Attribute, String> attribute : attributes.entrySet()) {
      out.append("; ").append(attribute.getKey().text);
      if (!attribute.getValue().isEmpty()) {
        out.append('=').append(attribute.getValue());
      }
    }
    return out.toString();
  }

  private void checkTogether() {
    boolean isHost = hasPrefix("__Host-");
    boolean isHttp = hasPrefix("__Http-") || hasPrefix("__Host-Http-");
    boolean needsSecure =
        isHost
            || isHttp
            || hasPrefix("__Secure-")
            || attributes.containsKey(Attribute.PARTITIONED)
            || SameSite.NONE.text.equals(attributes.get(Attribute.SAME_SITE));
    if (needsSecure && !attributes.containsKey(Attribute.SECURE)) {
      throw new IllegalArgumentException(
          "the cookie " + name + " needs withSecure(): browsers reject it otherwise");
    }
    if (isHost
        && (attributes.containsKey(Attribute.DOMAIN)
            || !"/".equals(attributes.get(Attribute.PATH)))) {
      throw new IllegalArgumentException(
          "the cookie "
              + name
              + " needs withPath(\"/\") and no Domain: its name starts with __Host-");
    }
    if (isHttp && !attributes.containsKey(Attribute.HTTP_ONLY)) {
      throw new IllegalArgumentException(
          "the cookie "
              + name
              + " needs withHttpOnly(): its name starts with __Http- or __Host-Http-");
    }
  }

  private boolean hasPrefix(String prefix) {
    return name.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  private static boolean isHostName(String text) {
    if (text.isEmpty() || text.length() > 253) {
      return false;
    }
    for (String label : text.split("\\.", -1)) {
      boolean isLabel =
          !label.isEmpty()
              && label.length() <= 63
              && !label.startsWith("-")
              && !label.endsWith("-");
      for (int i = 0; i < label.length(); i++) {
        char c = label.charAt(i);
        isLabel &= c == '-' || (c < 0x80 && Character.isLetterOrDigit(c));
      }
      if (!isLabel) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SetCookie that
        && name.equals(that.name)
        && value.equals(that.value)
        && attributes.equals(that.attributes);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * name.hashCode() + value.hashCode()) + attributes.hashCode();
  }

  /** Returns the name only: the value may be a secret. */
  @Override
  public String toString() {
    return name + "=…";
  }
}
