package com.acme.MailJobs;

interface Some {} // error: RR603 a class named com.acme.MailJobs is generated from the handlers; rename this package
