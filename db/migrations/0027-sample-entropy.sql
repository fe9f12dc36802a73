-- What the sample of a repeat says: evaluations of before have none until they are computed again.
alter table evaluation add sample_entropy_bits double precision;
