package com.acme;

final class Tasks_Adapter {} // error: RR603 a class com.acme.Tasks_Adapter is generated
