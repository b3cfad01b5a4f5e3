package com.acme.Users_Adapter;

interface Other {} // error: RR603 a class named com.acme.Users_Adapter is generated from the handlers; rename this package
