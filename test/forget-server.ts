// Set up before every test file of the group "once": what it opens is embedded, whatever a person's
// shell says.
delete process.env.DATABASE_URL;
