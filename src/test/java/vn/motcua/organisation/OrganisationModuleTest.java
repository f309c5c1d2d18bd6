package vn.motcua.organisation;

import vn.motcua.ModuleTest;

@ModuleTest.Alone
class OrganisationModuleTest extends ModuleTest {}
