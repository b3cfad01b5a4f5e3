package dev.rrjava.devserver.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of blocks in PEM. Private keys may be in any of the forms that OpenSSL writes without a
 * password: PKCS #8, PKCS #1 for RSA, SEC 1 for elliptic curves. The JDK reads only the first.
 *
 * @param path the file
 * @param blocks the blocks
 */
record PemFile(Path path, List<Block> blocks) {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
  private static final List<String> KEY_KINDS = List.of("RSA", "EC", "EdDSA");

  private static final int INTEGER = 0x02;
  private static final int OCTETS = 0x04;
  private static final int SEQUENCE = 0x30;
  private static final int PARAMETERS = 0xa0;
  private static final byte[] VERSION = {INTEGER, 1, 0};

  /** The algorithm RSA, without parameters. */
  private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");

  /** The name of the algorithms with elliptic curves; the curve follows. */
  private static final byte[] CURVES = HexFormat.of().parseHex("06072a8648ce3d0201");

  /**
   * A block.
   *
   * @param label the words after BEGIN
   * @param content the bytes that it encodes
   */
  record Block(String label, byte[] content) {}

  /**
   * Reads a file.
   *
   * @param path the file
   * @throws IOException if it can't be read, or a block is not in Base64
   */
  static PemFile read(Path path) throws IOException {
    Matcher matcher = BLOCK.matcher(Files.readString(path, StandardCharsets.ISO_8859_1));
    List<Block> blocks = new ArrayList<>();
    while (matcher.find()) {
      try {
        byte[] content = Base64.getMimeDecoder().decode(matcher.group(2));
        blocks.add(new Block(matcher.group(1), content));
      } catch (IllegalArgumentException e) {
        throw new IOException(path + ": expected Base64 in the block " + matcher.group(1), e);
      }
    }
    return new PemFile(path, blocks);
  }

  /**
   * Returns the certificates.
   *
   * @throws IOException if there is none, or one can't be read
   */
  Certificate[] certificates() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    blocks.stream()
        .filter(block -> block.label().equals("CERTIFICATE"))
        .forEach(block -> all.writeBytes(block.content()));
    if (all.size() == 0) {
      throw new IOException(path + ": expected a block BEGIN CERTIFICATE but there was none");
    }
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(all.toByteArray()))
          .toArray(Certificate[]::new);
    } catch (GeneralSecurityException e) {
      throw new IOException(path + ": a certificate can't be read: " + e.getMessage(), e);
    }
  }

  /**
   * Returns the first private key.
   *
   * @throws IOException if there is none, or it can't be read
   */
  PrivateKey privateKey() throws IOException {
    Block block =
        blocks.stream()
            .filter(candidate -> candidate.label().endsWith("PRIVATE KEY"))
            .findFirst()
            .orElseThrow(
                () ->
                    new IOException(path + ": expected a block BEGIN PRIVATE KEY, not encrypted"));
    PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(asPkcs8(block));
    for (String kind : KEY_KINDS) {
      try {
        return KeyFactory.getInstance(kind).generatePrivate(encoded);
      } catch (InvalidKeySpecException e) {
        // A key of another kind.
      } catch (GeneralSecurityException e) {
        throw new IOException(path + ": keys can't be read: " + e.getMessage(), e);
      }
    }
    throw new IOException(
        path + ": expected a private key that is not encrypted, of a kind in " + KEY_KINDS);
  }

  private byte[] asPkcs8(Block block) throws IOException {
    try {
      return switch (block.label()) {
        case "RSA PRIVATE KEY" -> element(SEQUENCE, VERSION, RSA, element(OCTETS, block.content()));
        case "EC PRIVATE KEY" ->
            element(
                SEQUENCE,
                VERSION,
                element(SEQUENCE, CURVES, curve(block.content())),
                element(OCTETS, block.content()));
        default -> block.content();
      };
    } catch (RuntimeException e) {
      throw new IOException(path + ": the block " + block.label() + " can't be read", e);
    }
  }

  /** Returns the name of the curve, which SEC 1 has inside and PKCS #8 outside. */
  private static byte[] curve(byte[] key) {
    ByteBuffer parts = content(ByteBuffer.wrap(key));
    while (parts.hasRemaining()) {
      int kind = parts.get(parts.position()) & 0xff;
      ByteBuffer part = content(parts);
      if (kind == PARAMETERS) {
        byte[] name = new byte[part.remaining()];
        part.get(name);
        return name;
      }
    }
    throw new IllegalArgumentException("expected the name of a curve");
  }

  /** Returns the content of the next element, and moves behind it. */
  private static ByteBuffer content(ByteBuffer in) {
    in.get();
    int length = in.get() & 0xff;
    if (length > 0x80) {
      int size = length - 0x80;
      length = 0;
      for (int i = 0; i < size; i++) {
        length = length << 8 | (in.get() & 0xff);
      }
    }
    ByteBuffer content = in.slice(in.position(), length);
    in.position(in.position() + length);
    return content;
  }

  private static byte[] element(int kind, byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(kind);
    // As few bytes as possible: the JDK refuses others.
    if (length > 0xff) {
      out.write(0x82);
      out.write(length >> 8);
    } else if (length >= 0x80) {
      out.write(0x81);
    }
    out.write(length);
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
