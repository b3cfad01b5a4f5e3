package dev.rrjava.devserver.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file of blocks in PEM.
 *
 * @param subject the key of the configuration and the path, for messages
 * @param isEmpty whether there is nothing in it
 * @param blocks the blocks
 */
record PemFile(String subject, boolean isEmpty, List<Block> blocks) {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

  /** The headers of a block that is encrypted in the old form of OpenSSL. */
  private static final Pattern ENCRYPTED = Pattern.compile("Proc-Type:\\s*4,\\s*ENCRYPTED");

  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=\\s]*");
  private static final List<String> KEY_KINDS = List.of("RSA", "EC", "EdDSA");

  /**
   * A block.
   *
   * @param label the words after BEGIN
   * @param text what is between the first and the last line
   */
  record Block(String label, String text) {
    boolean isPrivateKey() {
      return label.endsWith("PRIVATE KEY");
    }

    boolean isEncrypted() {
      return label.equals("ENCRYPTED PRIVATE KEY") || ENCRYPTED.matcher(text).find();
    }
  }

  /**
   * Reads a file.
   *
   * @param key the key of the configuration that names it
   * @param path the file
   * @throws IOException if it can't be read
   */
  static PemFile read(String key, Path path) throws IOException {
    String subject = key + " " + path;
    String text = text(subject, path);
    Matcher matcher = BLOCK.matcher(text);
    List<Block> blocks = new ArrayList<>();
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1), matcher.group(2)));
    }
    return new PemFile(subject, text.isBlank(), blocks);
  }

  private static String text(String subject, Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException(subject + ": expected a file but was a directory");
    }
    try {
      return Files.readString(path, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      throw new IOException(subject + ": expected a file but there is none", e);
    } catch (AccessDeniedException e) {
      throw new IOException(
          subject + ": expected a file that this user may read, but access was denied", e);
    } catch (IOException e) {
      throw new IOException(subject + ": expected a file that can be read, but: " + e, e);
    }
  }

  /**
   * Returns the certificates.
   *
   * @throws IOException if there is none, or one can't be read
   */
  Certificate[] certificates() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Block block : blocks) {
      if (block.label().equals("CERTIFICATE")) {
        all.writeBytes(decoded(block));
      }
    }
    if (all.size() == 0) {
      throw new IOException(subject + ": expected a block BEGIN CERTIFICATE but " + content());
    }
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(all.toByteArray()))
          .toArray(Certificate[]::new);
    } catch (GeneralSecurityException e) {
      throw new IOException(
          subject + ": expected certificates (X.509), but one can't be read: " + e.getMessage(), e);
    }
  }

  /**
   * Returns the first private key.
   *
   * @throws IOException if there is none, or it can't be read
   */
  PrivateKey privateKey() throws IOException {
    Optional<Block> block = blocks.stream().filter(Block::isPrivateKey).findFirst();
    if (block.isEmpty()) {
      throw new IOException(subject + ": expected a block BEGIN PRIVATE KEY but " + content());
    }
    if (block.get().isEncrypted()) {
      throw new IOException(
          subject
              + ": expected a private key without a password but it is encrypted; openssl pkey"
              + " writes one without");
    }
    for (byte[] form : KeyForms.asPkcs8(decoded(block.get()))) {
      Optional<PrivateKey> key = privateKey(form);
      if (key.isPresent()) {
        return key.get();
      }
    }
    throw new IOException(
        subject
            + ": expected a private key of a kind in "
            + KEY_KINDS
            + " but the block "
            + block.get().label()
            + " has another kind, or is damaged");
  }

  private Optional<PrivateKey> privateKey(byte[] pkcs8) throws IOException {
    PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(pkcs8);
    for (String kind : KEY_KINDS) {
      try {
        return Optional.of(KeyFactory.getInstance(kind).generatePrivate(encoded));
      } catch (InvalidKeySpecException e) {
        // A key of another kind.
      } catch (GeneralSecurityException e) {
        throw new IOException(subject + ": keys can't be read: " + e.getMessage(), e);
      }
    }
    return Optional.empty();
  }

  private byte[] decoded(Block block) throws IOException {
    try {
      if (BASE64.matcher(block.text()).matches()) {
        return Base64.getMimeDecoder().decode(block.text());
      }
    } catch (IllegalArgumentException e) {
      throw noBase64(block, e);
    }
    throw noBase64(block, null);
  }

  private IOException noBase64(Block block, @Nullable IllegalArgumentException cause) {
    return new IOException(
        subject + ": expected Base64 in the block " + block.label() + " but was something else",
        cause);
  }

  /** Returns what there is instead of a block. */
  private String content() {
    if (isEmpty) {
      return "the file is empty";
    }
    if (blocks.isEmpty()) {
      return "the file is not in PEM";
    }
    return blocks.stream()
        .map(block -> "BEGIN " + block.label())
        .distinct()
        .collect(Collectors.joining(", ", "there was only ", ""));
  }
}
