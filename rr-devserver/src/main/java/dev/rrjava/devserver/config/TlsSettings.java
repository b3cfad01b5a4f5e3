package dev.rrjava.devserver.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The settings for encrypted connections.
 *
 * @param address the address at which the server listens
 * @param isOnly whether there is no address for connections that are not encrypted
 * @param redirect whether clients without encryption are sent to this address
 * @param key the file with the private key, in PEM
 * @param certificate the file with the certificate and those that certify it, in PEM
 * @param clients what clients have to show
 */
public record TlsSettings(
    InetSocketAddress address,
    boolean isOnly,
    boolean redirect,
    Path key,
    Path certificate,
    ClientCertificates clients) {

  /** Whether clients show a certificate. */
  public enum Demand {
    /** Clients are not asked for a certificate. */
    NO_CLIENT_CERT,
    /** Clients are asked; any certificate is accepted. */
    REQUEST_CLIENT_CERT,
    /** Clients need a certificate; any is accepted. */
    REQUIRE_ANY_CLIENT_CERT,
    /** A certificate is verified if a client shows one. */
    VERIFY_CLIENT_CERT_IF_GIVEN,
    /** Clients need a certificate, which is verified. */
    REQUIRE_AND_VERIFY_CLIENT_CERT;

    /** RoadRunner takes a value that it does not know for the first one. */
    static Demand of(String text) {
      for (Demand demand : values()) {
        if (demand.name().toLowerCase(Locale.ROOT).equals(text)) {
          return demand;
        }
      }
      return NO_CLIENT_CERT;
    }

    /**
     * Returns whether clients are asked for a certificate.
     *
     * @return whether
     */
    public boolean isAsked() {
      return this != NO_CLIENT_CERT;
    }

    /**
     * Returns whether clients without a certificate are refused.
     *
     * @return whether
     */
    public boolean isRequired() {
      return this == REQUIRE_ANY_CLIENT_CERT || this == REQUIRE_AND_VERIFY_CLIENT_CERT;
    }

    /**
     * Returns whether certificates are verified.
     *
     * @return whether
     */
    public boolean isVerified() {
      return this == VERIFY_CLIENT_CERT_IF_GIVEN || this == REQUIRE_AND_VERIFY_CLIENT_CERT;
    }
  }

  /**
   * What is asked of clients.
   *
   * @param root the file with the certificate that certifies those of clients, in PEM, in addition
   *     to those that the JVM trusts
   * @param demand whether clients show a certificate
   */
  public record ClientCertificates(Optional<Path> root, Demand demand) {

    /** Reads it; without a root, RoadRunner does not ask clients. */
    static ClientCertificates read(Section ssl, Path directory) {
      Optional<Path> root = file(ssl, "root_ca", directory);
      Demand demand = ssl.text("client_auth_type").map(Demand::of).orElse(Demand.NO_CLIENT_CERT);
      return new ClientCertificates(root, root.isPresent() ? demand : Demand.NO_CLIENT_CERT);
    }
  }

  /** Returns the settings; empty if the key or the certificate is not there, as in RoadRunner. */
  static Optional<TlsSettings> read(Section http, Path directory, AddressScope scope) {
    Section ssl = http.section("ssl");
    InetSocketAddress address =
        ssl.listenAddress("address", scope)
            .orElse(new InetSocketAddress(InetAddress.getLoopbackAddress(), 443));
    boolean redirect = ssl.flag("redirect");
    Optional<Path> key = file(ssl, "key", directory);
    Optional<Path> certificate = file(ssl, "cert", directory);
    ClientCertificates clients = ClientCertificates.read(ssl, directory);
    if (key.isEmpty() || certificate.isEmpty()) {
      return Optional.empty();
    }
    boolean isOnly = http.text("address").orElse("").isEmpty();
    return Optional.of(
        new TlsSettings(address, isOnly, redirect, key.get(), certificate.get(), clients));
  }

  private static Optional<Path> file(Section ssl, String key, Path directory) {
    Optional<String> name = ssl.text(key).filter(text -> !text.isEmpty());
    return name.map(
        text -> {
          Path file = directory.resolve(text);
          if (!Files.exists(file)) {
            throw ssl.wrong(key, "a file that exists", text);
          }
          return file;
        });
  }
}
