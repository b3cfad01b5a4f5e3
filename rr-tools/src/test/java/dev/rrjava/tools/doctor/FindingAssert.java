package dev.rrjava.tools.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.tools.doctor.Finding.Result;

/** Compares findings with what is expected. */
final class FindingAssert {
  private FindingAssert() {}

  static void assertOk(Finding finding, String text) {
    assertFinding(finding, Result.OK, text);
  }

  static void assertSkipped(Finding finding) {
    assertFinding(finding, Result.SKIPPED, "");
  }

  static void assertWarning(Finding finding, String text) {
    assertFinding(finding, Result.WARNING, text);
  }

  static void assertError(Finding finding, String text) {
    assertFinding(finding, Result.ERROR, text);
  }

  private static void assertFinding(Finding finding, Result result, String text) {
    assertThat(finding.result()).as(finding.found()).isEqualTo(result);
    assertThat(finding.found()).contains(text);
    boolean isToBeMended = result == Result.WARNING || result == Result.ERROR;
    assertThat(finding.remedy().isEmpty()).as(finding.remedy()).isNotEqualTo(isToBeMended);
  }
}
