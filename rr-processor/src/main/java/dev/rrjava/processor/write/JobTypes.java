package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;

/**
 * The classes of {@code rr-services} in generated code. They are known by name only, because the
 * processor must not bring that module, and protobuf, to the processor path of each application.
 */
final class JobTypes {
  static final ClassName GENERATED_JOBS = type("GeneratedJobs");
  static final ClassName JOB_CLIENT = type("JobClient");
  static final ClassName JOB_INFO = type("JobInfo");
  static final ClassName JOB_OPTIONS = type("JobOptions");
  static final ClassName JOB_PAYLOAD = type("JobPayload");
  static final ClassName JOB_QUEUES = type("JobQueues");
  static final ClassName JOB_RESULT = type("JobResult");
  static final ClassName JOB_VIOLATIONS = type("JobViolations");
  static final ClassName RECEIVED_JOB = type("ReceivedJob");
  static final ClassName RETRY_POLICY = type("RetryPolicy");

  private JobTypes() {}

  private static ClassName type(String simpleName) {
    return ClassName.get("dev.rrjava.jobs", simpleName);
  }
}
