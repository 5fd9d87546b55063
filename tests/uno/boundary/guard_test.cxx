// SPDX-License-Identifier: MPL-2.0
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"

#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/lang/DisposedException.hpp>

#include <cppunit/extensions/HelperMacros.h>
#include <cxxabi.h>

#include <typeinfo>

namespace
{

using namespace ncs::uno::boundary;
using css::uno::Any;

/// A subclass of what Calc shows as Err:502 would be #VALUE!.
struct SpecialArgument : css::lang::IllegalArgumentException
{
};

template <class Thrown>
void throwIt()
{
    throw Thrown();
}

/// The very type that leaves the guard: UNO's exceptions have no virtual members for typeid.
template <class Body>
std::string escaping(Body&& body)
{
    try
    {
        guard("test", body);
    }
    catch (...)
    {
        return abi::__cxa_current_exception_type()->name();
    }
    return "nothing";
}

const std::string kArgument = typeid(css::lang::IllegalArgumentException).name();
const std::string kRuntime = typeid(css::uno::RuntimeException).name();

class GuardTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(GuardTest);
    CPPUNIT_TEST(testResultPassesThrough);
    CPPUNIT_TEST(testBadArgumentKeepsItsPlace);
    CPPUNIT_TEST(testArgumentFaultIsOfExactlyOneType);
    CPPUNIT_TEST(testNotEnoughDataIsVoid);
    CPPUNIT_TEST(testEverythingElseIsARuntimeException);
    CPPUNIT_TEST(testDisposedOfficeStaysTold);
    CPPUNIT_TEST(testListenerLetsNothingOut);
    CPPUNIT_TEST_SUITE_END();

public:
    void testResultPassesThrough()
    {
        CPPUNIT_ASSERT_EQUAL(7, guard("test", [] { return 7; }));
    }

    void testBadArgumentKeepsItsPlace()
    {
        try
        {
            guard("test", []() -> Any { throw BadArgument("r\xC3\xA9sum\xC3\xA9", 3); });
            CPPUNIT_FAIL("nothing was thrown");
        }
        catch (const css::lang::IllegalArgumentException& e)
        {
            CPPUNIT_ASSERT_EQUAL(sal_Int16(3), e.ArgumentPosition);
            CPPUNIT_ASSERT_EQUAL(std::string("r\xC3\xA9sum\xC3\xA9"), toUtf8(e.Message));
        }
    }

    void testArgumentFaultIsOfExactlyOneType()
    {
        CPPUNIT_ASSERT_EQUAL(kArgument, escaping([] { throwIt<SpecialArgument>(); }));
        CPPUNIT_ASSERT_EQUAL(kArgument, escaping([] { throw BadArgument("x"); }));
    }

    void testNotEnoughDataIsVoid()
    {
        CPPUNIT_ASSERT(!guard("test", []() -> Any { throw NotEnoughData("x"); }).hasValue());
        CPPUNIT_ASSERT_EQUAL(kRuntime, escaping([] { throw NotEnoughData("x"); }));
    }

    void testEverythingElseIsARuntimeException()
    {
        CPPUNIT_ASSERT_EQUAL(kRuntime, escaping([] { throw std::logic_error("x"); }));
        CPPUNIT_ASSERT_EQUAL(kRuntime, escaping([] { throw std::bad_alloc(); }));
        CPPUNIT_ASSERT_EQUAL(kRuntime, escaping([] { throw 42; }));
        CPPUNIT_ASSERT_EQUAL(kRuntime,
                             escaping([] { throwIt<css::container::NoSuchElementException>(); }));
    }

    void testDisposedOfficeStaysTold()
    {
        const std::string disposed = typeid(css::lang::DisposedException).name();
        CPPUNIT_ASSERT_EQUAL(disposed, escaping([] { throwIt<css::lang::DisposedException>(); }));
    }

    void testListenerLetsNothingOut()
    {
        bool ran = false;
        guardListener("test",
                      [&ran]
                      {
                          ran = true;
                          throw 42;
                      });
        CPPUNIT_ASSERT(ran);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(GuardTest);

} // namespace
