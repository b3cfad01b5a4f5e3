package com.acme;

final class Tasks_Adapter {} // error: RR603 a class named com.acme.Tasks_Adapter is generated from the handlers; rename this class
