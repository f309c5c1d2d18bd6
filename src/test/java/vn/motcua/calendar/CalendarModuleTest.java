package vn.motcua.calendar;

import vn.motcua.ModuleTest;

@ModuleTest.Alone
class CalendarModuleTest extends ModuleTest {}
