package dev.rrjava.devserver.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.rrjava.devserver.config.TlsSettings;
import dev.rrjava.devserver.config.TlsSettings.ClientCertificates;
import dev.rrjava.devserver.config.TlsSettings.Demand;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with a key and certificates that can't be used: one message says which, and why. */
@Timeout(60)
class TlsFilesTest {
  @TempDir private static Path originals;

  @TempDir private Path directory;

  private Path key;
  private Path certificate;

  @BeforeAll
  static void create() throws Exception {
    TestCertificate.create(originals); // once, since that starts a process
  }

  @BeforeEach
  void copy() throws IOException {
    key = Files.copy(originals.resolve("key.pem"), directory.resolve("key.pem"));
    certificate = Files.copy(originals.resolve("cert.pem"), directory.resolve("cert.pem"));
  }

  private void use() throws IOException {
    use(new ClientCertificates(Optional.empty(), Demand.NO_CLIENT_CERT));
  }

  private void use(ClientCertificates clients) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    assertThat(TlsContext.of(new TlsSettings(address, true, false, key, certificate, clients)))
        .isNotNull();
  }

  private void assertRefused(String message) {
    assertThatExceptionOfType(IOException.class).isThrownBy(this::use).withMessage(message);
  }

  private static void writeKey(Path file, String algorithm) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    if (algorithm.equals("RSA")) {
      generator.initialize(TestCertificate.RSA_KEY_SIZE);
    }
    byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
    Files.writeString(file, block("PRIVATE KEY", Base64.getMimeEncoder().encodeToString(encoded)));
  }

  private static String block(String label, String text) {
    return "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"EC", "RSA", "Ed25519"})
  void keyOfTheCertificateIsUsedAndAnotherOneIsRefused(String algorithm) throws Exception {
    TestCertificate.create(directory, algorithm);
    use();
    writeKey(key, algorithm);
    assertRefused(
        "http.ssl.key "
            + key
            + ": expected the private key of http.ssl.cert "
            + certificate
            + " but was the key of another certificate");
  }

  @ParameterizedTest
  @CsvSource({"RSA, RSA", "Ed25519, EdDSA"})
  void keyOfAnotherAlgorithmIsRefused(String generated, String name) throws Exception {
    writeKey(key, generated);
    assertRefused(
        "http.ssl.key "
            + key
            + ": expected the private key of http.ssl.cert "
            + certificate
            + ", whose algorithm is EC, but was one for "
            + name);
  }

  @Test
  void keyOfAnUnknownKindIsRefused() throws Exception {
    writeKey(key, "X25519");
    assertRefused(
        "http.ssl.key "
            + key
            + ": expected a private key of a kind in [RSA, EC, EdDSA] but the block PRIVATE KEY has"
            + " another kind, or is damaged");
  }

  @Test
  void directoriesAreRefused() {
    key = directory;
    assertRefused("http.ssl.key " + directory + ": expected a file but was a directory");
    certificate = directory;
    assertRefused("http.ssl.cert " + directory + ": expected a file but was a directory");
  }

  @Test
  void fileThatWasDeletedIsRefused() throws IOException {
    Files.delete(key);
    assertRefused("http.ssl.key " + key + ": expected a file but there is none");
  }

  @Test
  void fileThatMayNotBeReadIsRefused() throws IOException {
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(key), "this user may read any file");
    assertRefused(
        "http.ssl.key " + key + ": expected a file that this user may read, but access was denied");
  }

  @ParameterizedTest
  @CsvSource({
    "'', the file is empty",
    "'\n \n', the file is empty",
    "nothing, the file is not in PEM",
    "-----BEGIN PRIVATE KEY-----, the file is not in PEM",
  })
  void fileWithoutBlocksIsRefused(String text, String found) throws IOException {
    String before = Files.readString(key);
    Files.writeString(key, text);
    assertRefused("http.ssl.key " + key + ": expected a block BEGIN PRIVATE KEY but " + found);
    Files.writeString(key, before);
    Files.writeString(certificate, text);
    assertRefused(
        "http.ssl.cert " + certificate + ": expected a block BEGIN CERTIFICATE but " + found);
  }

  @Test
  void filesThatWereSwappedAreRefused() {
    Path other = key;
    key = certificate;
    certificate = other;
    assertRefused(
        "http.ssl.cert "
            + certificate
            + ": expected a block BEGIN CERTIFICATE but there was only BEGIN PRIVATE KEY");
    certificate = key;
    assertRefused(
        "http.ssl.key "
            + key
            + ": expected a block BEGIN PRIVATE KEY but there was only BEGIN CERTIFICATE");
  }

  @Test
  void oneFileMayHaveBoth() throws IOException {
    Files.writeString(key, Files.readString(certificate) + Files.readString(key));
    certificate = key;
    use();
  }

  @ParameterizedTest
  @CsvSource({
    "ENCRYPTED PRIVATE KEY, AAAA",
    "RSA PRIVATE KEY, 'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0A0B\n\nAAAA'",
  })
  void encryptedKeyIsRefused(String label, String text) throws IOException {
    Files.writeString(key, block(label, text));
    assertRefused(
        "http.ssl.key "
            + key
            + ": expected a private key without a password but it is encrypted; openssl pkey writes"
            + " one without");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not Base64!", "AAA=A", "A"})
  void blockThatIsNotInBase64IsRefused(String text) throws IOException {
    Files.writeString(key, block("EC PRIVATE KEY", text));
    assertRefused(
        "http.ssl.key "
            + key
            + ": expected Base64 in the block EC PRIVATE KEY but was something else");
  }

  @Test
  void damagedCertificateIsRefused() throws IOException {
    Files.writeString(certificate, block("CERTIFICATE", "AAAA"));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(this::use)
        .withMessageStartingWith(
            "http.ssl.cert "
                + certificate
                + ": expected certificates (X.509), but one can't be read: ");
  }

  @Test
  void rootThatCannotBeUsedIsRefused() throws IOException {
    Path root = Files.writeString(directory.resolve("root.pem"), "");
    ClientCertificates clients =
        new ClientCertificates(Optional.of(root), Demand.REQUIRE_AND_VERIFY_CLIENT_CERT);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> use(clients))
        .withMessage(
            "http.ssl.root_ca "
                + root
                + ": expected a block BEGIN CERTIFICATE but the file is empty");
  }
}
