// SPDX-License-Identifier: MPL-2.0
// Runs every suite linked in; ends with the number of tests, or with each failure.
#include <cppunit/CompilerOutputter.h>
#include <cppunit/TestResult.h>
#include <cppunit/TestResultCollector.h>
#include <cppunit/TestRunner.h>
#include <cppunit/extensions/TestFactoryRegistry.h>

#include <iostream>

int main()
{
    CppUnit::TestResult result;
    CppUnit::TestResultCollector collector;
    result.addListener(&collector);
    CppUnit::TestRunner runner;
    runner.addTest(CppUnit::TestFactoryRegistry::getRegistry().makeTest());
    runner.run(result);
    CppUnit::CompilerOutputter(&collector, std::cout).write();
    if (collector.runTests() == 0)
        std::cout << "no test was linked in\n";
    return collector.wasSuccessful() && collector.runTests() > 0 ? 0 : 1;
}
