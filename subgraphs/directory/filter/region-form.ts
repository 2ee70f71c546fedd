/** What region codes are allowed, for messages: the list itself would be too long. */
export const regionForm =
  'AGS codes of all states (2 digits, such as "15") and of the districts (5 digits) and municipalities (8 digits) that `regions` lists';
