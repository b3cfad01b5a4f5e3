package dev.rrjava.devserver.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate of localhost that certifies itself, in the files {@code key.pem} and {@code
 * cert.pem}.
 */
final class TestCertificate {
  /** Longer keys, as newer JDKs create by default, take seconds to generate. */
  static final int RSA_KEY_SIZE = 2048;

  private static final char[] PASSWORD = "changeit".toCharArray();

  private final KeyStore store;

  private TestCertificate(KeyStore store) {
    this.store = store;
  }

  static TestCertificate create(Path directory) throws Exception {
    return create(directory, "EC");
  }

  /** Creates one whose key has an algorithm. */
  static TestCertificate create(Path directory, String algorithm) throws Exception {
    Path file = directory.resolve("store.p12");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                algorithm,
                "-alias",
                "it",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=IP:127.0.0.1",
                "-ext",
                "BC=ca:true",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString()));
    if (algorithm.equals("RSA")) {
      command.addAll(List.of("-keysize", String.valueOf(RSA_KEY_SIZE)));
    }
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool: " + output);
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    write(directory.resolve("key.pem"), "PRIVATE KEY", store.getKey("it", PASSWORD).getEncoded());
    write(directory.resolve("cert.pem"), "CERTIFICATE", store.getCertificate("it").getEncoded());
    return new TestCertificate(store);
  }

  private static void write(Path file, String label, byte[] content) throws IOException {
    String text = Base64.getMimeEncoder().encodeToString(content);
    Files.writeString(
        file, "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n");
  }

  /** Returns what a client uses that trusts the certificate. */
  SSLContext client(boolean showsCertificate) throws Exception {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(
        showsCertificate ? keys.getKeyManagers() : new KeyManager[0],
        trust.getTrustManagers(),
        null);
    return context;
  }
}
