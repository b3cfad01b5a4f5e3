package dev.rrjava.devserver.http;

import dev.rrjava.devserver.config.TlsSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/** Creates what encrypts connections. */
final class TlsContext {
  private static final char[] NO_PASSWORD = {};
  private static final X509Certificate[] NONE = {};

  private TlsContext() {}

  /** Accepts the certificate of any client: it is asked for, but not verified. */
  private static final class Unverified implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) {
      // Whoever the client is.
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) {
      throw new UnsupportedOperationException("this is the server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return NONE;
    }
  }

  /**
   * Returns what encrypts connections.
   *
   * @param settings the files with key and certificates
   * @throws IOException if they can't be used
   */
  static SslContextFactory.Server of(TlsSettings settings) throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(settings).getKeyManagers(), trust(settings), null);
      TlsSettings.Demand demand = settings.clients().demand();
      SslContextFactory.Server factory = new SslContextFactory.Server();
      factory.setSslContext(context);
      factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
      factory.setWantClientAuth(demand.isAsked());
      factory.setNeedClientAuth(demand.isRequired());
      return factory;
    } catch (GeneralSecurityException e) {
      throw new IOException("http.ssl: key and certificate can't be used: " + e.getMessage(), e);
    }
  }

  private static KeyManagerFactory keys(TlsSettings settings)
      throws IOException, GeneralSecurityException {
    PemFile certificate = PemFile.read("http.ssl.cert", settings.certificate());
    PemFile keyFile = PemFile.read("http.ssl.key", settings.key());
    Certificate[] chain = certificate.certificates();
    PrivateKey key = keyFile.privateKey();
    requireKeyOf(chain[0], certificate, key, keyFile);
    KeyStore store = emptyStore();
    store.setKeyEntry("server", key, NO_PASSWORD, chain);
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, NO_PASSWORD);
    return factory;
  }

  /** Refuses the key of another certificate, as RoadRunner does. */
  private static void requireKeyOf(
      Certificate certificate, PemFile certificateFile, PrivateKey key, PemFile keyFile)
      throws IOException {
    String expected =
        keyFile.subject() + ": expected the private key of " + certificateFile.subject();
    String algorithm = certificate.getPublicKey().getAlgorithm();
    if (!algorithm.equals(key.getAlgorithm())) {
      throw new IOException(
          expected
              + ", whose algorithm is "
              + algorithm
              + ", but was one for "
              + key.getAlgorithm());
    }
    if (!belongTogether(certificate.getPublicKey(), key)) {
      throw new IOException(expected + " but was the key of another certificate");
    }
  }

  /** Returns whether one key verifies what the other one signs. */
  private static boolean belongTogether(PublicKey publicKey, PrivateKey privateKey) {
    String algorithm =
        switch (privateKey.getAlgorithm()) {
          case "EC" -> "SHA256withECDSA";
          case "RSA" -> "SHA256withRSA";
          default -> privateKey.getAlgorithm();
        };
    byte[] message = {1, 2, 3};
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(privateKey);
      signature.update(message);
      byte[] signed = signature.sign();
      signature.initVerify(publicKey);
      signature.update(message);
      return signature.verify(signed);
    } catch (GeneralSecurityException | ProviderException e) {
      return false; // for example a key of another curve
    }
  }

  private static TrustManager[] trust(TlsSettings settings)
      throws IOException, GeneralSecurityException {
    TlsSettings.ClientCertificates clients = settings.clients();
    if (clients.root().isEmpty() || !clients.demand().isVerified()) {
      return new TrustManager[] {new Unverified()};
    }
    return verifying(clients.root().get());
  }

  private static TrustManager[] verifying(Path root) throws IOException, GeneralSecurityException {
    KeyStore store = emptyStore();
    int number = 0;
    for (Certificate certificate : PemFile.read("http.ssl.root_ca", root).certificates()) {
      store.setCertificateEntry("root-" + number++, certificate);
    }
    for (Certificate certificate : ofJvm()) {
      store.setCertificateEntry("jvm-" + number++, certificate);
    }
    return managers(store);
  }

  private static X509Certificate[] ofJvm() throws GeneralSecurityException {
    return Stream.of(managers(null))
        .filter(X509TrustManager.class::isInstance)
        .map(X509TrustManager.class::cast)
        .findFirst()
        .map(X509TrustManager::getAcceptedIssuers)
        .orElse(NONE);
  }

  private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    return store;
  }
}
