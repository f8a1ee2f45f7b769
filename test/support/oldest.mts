/** Lists begin with the first record that was created, where Halo would begin with the newest ticket. */
export const oldest = { options: { sort: { rule: [{ field: 'id' }] } } };
