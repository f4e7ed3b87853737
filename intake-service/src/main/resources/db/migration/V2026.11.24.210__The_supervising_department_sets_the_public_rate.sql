-- Calls per second and address, from the settings of the supervising department (主管部门), which answers for the portal.
-- Null until an event told it: then the service's own default holds.
ALTER TABLE agency ADD COLUMN supervising boolean NOT NULL DEFAULT false;
ALTER TABLE agency ADD COLUMN public_rate integer;
