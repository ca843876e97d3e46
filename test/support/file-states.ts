/** A small workspace whose files refer to each other, each in several states; undefined where it is not there. */
export const FILE_STATES: Readonly<Record<string, readonly (string | undefined)[]>> = {
  '/w/see.mission': [
    undefined,
    'programme see: P\npillar crime: Crime\npillar justice: Justice\norganization EULEX: The EU mission\n',
    '/w// moved\nprogramme see: P\n\npillar crime: Serious crime\npillar justice: Justice\norganization EULEX: The EU mission\n',
    'programme see: P\npillar crime: Crime\norganization EULEX: EU\ntheme courts of crime: Courts\n',
    'programme see: P\npillar crime: Crime\ntheme courts of justice: Courts\npillar justice: J\n',
    'programme other: P\npillar crime: Crime\npillar old: Old\n',
  ],
  '/w/parties.mission': [
    undefined,
    'organization OSCE: OSCE\norganization EULEX: Another\n',
    'organization EULEX: Another\nperson chief of EULEX: C\n',
    'mission parties: Now a report\norganization OSCE: OSCE\n',
    'pack house: House\nterm crime: Offence\n',
  ],
  '/w/one.mission': [
    undefined,
    'mission one: One\nunder see\nfinding old gap #crime by EULEX: A\nfinding #courts by OSCE: B @EULEX\n',
    'mission one: One\nunder see\nobjective #justice: O\nfinding gap: A\nfinding old follows two.new: B\n',
    'mission uno: One\nunder other\nfinding old #crime: A\n',
  ],
  '/w/two.mission': [
    undefined,
    'mission two: Two\nunder see\nstyle house\nfinding follows one.old #justice by chief: A\nmeeting with OSCE: M\n',
    'mission two: Two\nunder see\nfinding new follows one.old #crime: A\nfinding follows one.old #crime: B @one.old\n',
    'mission two: Two\nfinding follows uno.old #crime: A\n',
  ],
  '/w/three.mission': [
    undefined,
    'mission three: Three\nunder see\nfinding follows two.new #crime: A\nfinding follows two.new #justice: B\n',
    'mission three: Three\nunder other\nfinding follows one.old: A @two @one\n',
    'mission one: A copy of One\nunder see\nfinding old #crime: A\n',
    'mission three: Three\ndates 2024-06-01\nupdate one.old on 2024-05-01 status done by EULEX: A\n',
  ],
  '/w/one.updates.mission': [
    undefined,
    'update one.old on 2024-05-01 status open by EULEX: A\nupdate two.new on 2024-05 status done: B\n',
    'update one.old on 2024-05-01 status done by chief: A\nupdate uno.old on 2024-05 status done: B @one.old\n',
    '// nothing\nupdate two.new on 2024-05-31 status open\nupdate two.new on 2024-06-02 status done in "A"\n',
  ],
};
