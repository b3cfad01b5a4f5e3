package dev.rrjava.devserver.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Private keys as OpenSSL writes them; they protect nothing. */
class PemFileTest {
  private static final String SEC1 =
      """
      -----BEGIN EC PARAMETERS-----
      BggqhkjOPQMBBw==
      -----END EC PARAMETERS-----
      -----BEGIN EC PRIVATE KEY-----
      MHcCAQEEINJSBpcwejuXqQRjvqvXG+s2KmDEtwMA33EWl4Px6g9XoAoGCCqGSM49
      AwEHoUQDQgAE3j8WqBObvKBWVEckRI1dRS6BFoYVvfN5F4i/ENMIUn0HTeG/9Mkq
      VDpTCqUF/EPyWgO/i14UFVxcGqBZ9IM5Cg==
      -----END EC PRIVATE KEY-----
      """;

  private static final String PKCS8_OF_SEC1 =
      """
      -----BEGIN PRIVATE KEY-----
      MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg0lIGlzB6O5epBGO+
      q9cb6zYqYMS3AwDfcRaXg/HqD1ehRANCAATePxaoE5u8oFZURyREjV1FLoEWhhW9
      83kXiL8Q0whSfQdN4b/0ySpUOlMKpQX8Q/JaA7+LXhQVXFwaoFn0gzkK
      -----END PRIVATE KEY-----
      """;

  private static final String PKCS1 =
      """
      -----BEGIN RSA PRIVATE KEY-----
      MIICXAIBAAKBgQC/umCidRFZCFgusnMZtKSV3sPtjkksjDvjOzDEOnHm+o7yBydP
      JRC6jwur1+rVL4+D939KzVaIhK1td15k+oZfMj43AQ5m3axEpA5d1Qow1FiTf+1m
      tw3zXleswnQe8LClhyHTFEo+XUBBSOuHCyRv5QARKqxDMn64tOQyYHvxYQIDAQAB
      AoGBAJFRaXcY9ioeSgAy30ynf2vcqXI/uzSZobasIV1J0xU36eqGA4RYWqKcU0NP
      Zz1oTAXBLGj8086riWuD4zb0L61cEpcKjZAAXswvAcBx9YpsaEvUEbbNcHUUZkTL
      m9312axPltUXk1xA9XTLuv1sPUXCTHU1CwgVXqVo/Is3UUIlAkEA9etxUNNaYxIt
      nqJ7GATdIlImKZHV3/EDCZglMDtY5AJKbsv/CdmF79ZjaNSjPv63t/HEDqPLFWaW
      0negV3sdtwJBAMeWRl2JTg4U1Tbq/o3tI3zoRYSWuc+7SfMWvALBMcYTw7QgOerI
      r0sbWJrPK4p+8L14zMeX8pwpBv/eEcfg6acCQB1OW4ioR0M7LViUQFsSaU/nvkiB
      6pzvWc9Q5E2lJOi3JSui/9eqpn14bQxXGsUtEbPICfc8qbz5JswaGW+Tam0CQEU1
      wTTSVjTf2IfwuVDx+KppySGPOuPkKGKZcZzq7Z2oYObnfe4CpXbABtu4F3sxRb4O
      U8Sq1kB8oaa8lSHgxmUCQALHZnA9ZMJZ53NadvCRX/8e9cU8FR/e7/WyFhqhzcHv
      Losbdwc7jItZOi3Th4KEJlZxnjOBHrJ5CTw463b1kKQ=
      -----END RSA PRIVATE KEY-----
      """;

  private static final String PKCS8_OF_PKCS1 =
      """
      -----BEGIN PRIVATE KEY-----
      MIICdgIBADANBgkqhkiG9w0BAQEFAASCAmAwggJcAgEAAoGBAL+6YKJ1EVkIWC6y
      cxm0pJXew+2OSSyMO+M7MMQ6ceb6jvIHJ08lELqPC6vX6tUvj4P3f0rNVoiErW13
      XmT6hl8yPjcBDmbdrESkDl3VCjDUWJN/7Wa3DfNeV6zCdB7wsKWHIdMUSj5dQEFI
      64cLJG/lABEqrEMyfri05DJge/FhAgMBAAECgYEAkVFpdxj2Kh5KADLfTKd/a9yp
      cj+7NJmhtqwhXUnTFTfp6oYDhFhaopxTQ09nPWhMBcEsaPzTzquJa4PjNvQvrVwS
      lwqNkABezC8BwHH1imxoS9QRts1wdRRmRMub3fXZrE+W1ReTXED1dMu6/Ww9RcJM
      dTULCBVepWj8izdRQiUCQQD163FQ01pjEi2eonsYBN0iUiYpkdXf8QMJmCUwO1jk
      Akpuy/8J2YXv1mNo1KM+/re38cQOo8sVZpbSd6BXex23AkEAx5ZGXYlODhTVNur+
      je0jfOhFhJa5z7tJ8xa8AsExxhPDtCA56sivSxtYms8rin7wvXjMx5fynCkG/94R
      x+DppwJAHU5biKhHQzstWJRAWxJpT+e+SIHqnO9Zz1DkTaUk6LclK6L/16qmfXht
      DFcaxS0Rs8gJ9zypvPkmzBoZb5NqbQJARTXBNNJWNN/Yh/C5UPH4qmnJIY864+Qo
      YplxnOrtnahg5ud97gKldsAG27gXezFFvg5TxKrWQHyhpryVIeDGZQJAAsdmcD1k
      wlnnc1p28JFf/x71xTwVH97v9bIWGqHNwe8uixt3BzuMi1k6LdOHgoQmVnGeM4Ee
      snkJPDjrdvWQpA==
      -----END PRIVATE KEY-----
      """;

  private static final String EDWARDS =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIC5d2ZJYJBHghXsmlUc5hBuj997oYLxDLnkUJSJL2V8W
      -----END PRIVATE KEY-----
      """;

  @TempDir private Path directory;

  private PrivateKey key(String text) throws IOException {
    return PemFile.read("http.ssl.key", Files.writeString(directory.resolve("key.pem"), text))
        .privateKey();
  }

  @Test
  void readsKeysOfAllForms() throws IOException {
    assertThat(((ECPrivateKey) key(SEC1)).getS())
        .isEqualTo(((ECPrivateKey) key(PKCS8_OF_SEC1)).getS());
    assertThat(key(PKCS1)).isEqualTo(key(PKCS8_OF_PKCS1));
    assertThat(key(EDWARDS).getAlgorithm()).isEqualTo("EdDSA");
    assertThat(key(PKCS1.replace("\n", "\r\n"))).isEqualTo(key(PKCS1));
    assertThat(key(PKCS1.replace("RSA PRIVATE", "PRIVATE"))).as("as Go").isEqualTo(key(PKCS1));
    assertThat(key(EDWARDS.replace("PRIVATE", "EC PRIVATE"))).isEqualTo(key(EDWARDS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EC", "RSA", "ENCRYPTED", ""})
  void refusesOtherContent(String kind) {
    String label = (kind + " PRIVATE KEY").strip();
    String text = "-----BEGIN " + label + "-----\nMAMCAQE=\n-----END " + label + "-----\n";
    assertThatThrownBy(() -> key(text))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("http.ssl.key " + directory.resolve("key.pem") + ": expected ");
  }
}
